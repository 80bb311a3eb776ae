import { HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import {
  Api,
  type Demo,
  type FirstLinkRedemption,
  type MembershipInvitationDto,
  type MembershipInvitationRedemption,
  type Session,
  checkFirstLink,
  checkMembershipInvitation,
  confirmSecondFactor,
  endSingleSignOn,
  findSingleSignOn,
  readDemo,
  readSession,
  redeemFirstLink,
  redeemMembershipInvitation,
  redeemSignInLink,
  requestSingleSignOn,
  requestSignInLink,
  signIn,
  signInToDemo,
  signOut,
} from '@samenspel/api-client';

/** Holds who is signed in and which programme is open. Every request about signing in is made here. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(Api);
  private readonly current = signal<Session | null | undefined>(undefined);
  private readonly openProgrammeId = signal('');
  private loading: Promise<Session | null> | undefined;

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
    this.current.set(await this.api.invoke(signIn, { body: { email, password } }));
  }

  /** Ends a sign-in that asked for a code too. */
  async confirmSecondFactor(code: string): Promise<void> {
    this.current.set(await this.api.invoke(confirmSecondFactor, { body: { code } }));
  }

  /** With whose account somebody of that address can sign in; null where there is none. */
  async singleSignOnOf(email: string): Promise<string | null> {
    return (await this.api.invoke(findSingleSignOn, { body: { email } })).organisationName ?? null;
  }

  /** @returns where the browser goes on to */
  async leaveForSingleSignOn(email: string): Promise<string> {
    return (await this.api.invoke(requestSingleSignOn, { body: { email } })).url;
  }

  async endSingleSignOn(parameters: string): Promise<void> {
    this.current.set(await this.api.invoke(endSingleSignOn, { body: { parameters } }));
  }

  async askForLink(email: string, returnPath: string): Promise<void> {
    await this.api.invoke(requestSignInLink, { body: { email, returnPath } });
  }

  async redeemLink(token: string): Promise<void> {
    this.current.set(await this.api.invoke(redeemSignInLink, { body: { token } }));
  }

  async checkFirstLink(token: string): Promise<void> {
    await this.api.invoke(checkFirstLink, { body: { token } });
  }

  /** @returns the id of the programme that was begun */
  async redeemFirstLink(body: FirstLinkRedemption): Promise<string> {
    const before = new Set(this.programmes().map(({ id }) => id));
    this.current.set(await this.api.invoke(redeemFirstLink, { body }));
    return this.programmes().find(({ id }) => !before.has(id))?.id ?? '';
  }

  checkInvitation(token: string): Promise<MembershipInvitationDto> {
    return this.api.invoke(checkMembershipInvitation, { body: { token } });
  }

  async redeemInvitation(body: MembershipInvitationRedemption): Promise<void> {
    this.current.set(await this.api.invoke(redeemMembershipInvitation, { body }));
  }

  /** Asks the server anew: what the account may do has changed. */
  async renew(): Promise<void> {
    await this.ask();
  }

  /** The accounts to try the demo with, and their password; undefined outside demo mode. */
  async demo(): Promise<Demo | undefined> {
    try {
      return await this.api.invoke(readDemo);
    } catch {
      return undefined;
    }
  }

  async signInToDemo(accountId: string): Promise<void> {
    this.current.set(await this.api.invoke(signInToDemo, { body: { accountId } }));
  }

  async signOut(): Promise<void> {
    await this.api.invoke(signOut);
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
      this.current.set(await this.api.invoke(readSession));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) throw error;
      this.current.set(null);
    }
    return this.current() ?? null;
  }
}
