import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { LanguageStore, TextRegistry } from '@samenspel/ui';
import { firstValueFrom } from 'rxjs';
import type { DemoAccount, Session } from './session';

/** Holds who is signed in and which programme is open. Every request about signing in is made here. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly languageStore = inject(LanguageStore);
  private readonly texts = inject(TextRegistry);
  private readonly current = signal<Session | null | undefined>(undefined);
  private loading: Promise<Session | null> | undefined;
  private readonly openProgrammeId = signal('');

  /** Undefined until it is known, null when nobody is signed in. */
  readonly session = this.current.asReadonly();
  readonly account = computed(() => this.current()?.account);
  readonly programmes = computed(() => this.current()?.programmes ?? []);
  readonly programme = computed(() => this.programmes().find(({ id }) => id === this.openProgrammeId()));
  /** The programme in the address of the page; '' outside a programme. */
  readonly programmeId = computed(() => this.programme()?.id ?? '');

  /** Asks the server once, however many pages want to know. */
  async load(): Promise<Session | null> {
    const known = this.current();
    if (known !== undefined) return known;
    this.loading ??= this.ask().finally(() => (this.loading = undefined));
    return this.loading;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.begin(await firstValueFrom(this.http.post<Session>('/api/v1/session', { email, password })));
  }

  async askForLink(email: string, returnPath: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/v1/sign-in-links', { email, returnPath }));
  }

  async redeemLink(token: string): Promise<void> {
    const redeemed = this.http.post<Session>('/api/v1/sign-in-link-redemptions', { token });
    await this.begin(await firstValueFrom(redeemed));
  }

  /** The accounts to try the demo with; none outside demo mode. */
  async demoAccounts(): Promise<readonly DemoAccount[]> {
    try {
      return (await firstValueFrom(this.http.get<{ accounts: DemoAccount[] }>('/api/v1/demo'))).accounts;
    } catch {
      return [];
    }
  }

  async signInToDemo(accountId: string): Promise<void> {
    await this.begin(await firstValueFrom(this.http.post<Session>('/api/v1/demo-session', { accountId })));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/v1/session'));
    this.forget();
  }

  /** The server no longer knows the session. */
  forget(): void {
    this.current.set(null);
    this.openProgrammeId.set('');
  }

  /** False when the person does not belong to that programme. */
  open(programmeId: string): boolean {
    this.openProgrammeId.set(programmeId);
    return this.programme() !== undefined;
  }

  private async ask(): Promise<Session | null> {
    try {
      return await this.begin(await firstValueFrom(this.http.get<Session>('/api/v1/session')));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) throw error;
      this.current.set(null);
      return null;
    }
  }

  private async begin(session: Session): Promise<Session> {
    this.current.set(session);
    if (!this.languageStore.remembered()) await this.texts.use(session.account.language);
    return session;
  }
}
