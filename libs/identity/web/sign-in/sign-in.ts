import { DOCUMENT, Component, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Demo } from '@samenspel/api-client';
import { Button, Control, DeviceStorage, ErrorSummary, Field, Form, FormErrors, Icon, Notice, PageHeader, toProblem } from '@samenspel/ui';
import { SecondFactor, asksSecondFactor } from '../second-factor/second-factor';
import { safeReturnPath } from '../session/return-path';
import { departureKey } from '../sign-in-return/sign-in-return';
import { SessionStore } from '../session/session.store';

/** Signing in by password, by a mailed link or, in the demo, with one click. */
@Component({
  selector: 'identity-sign-in',
  imports: [Button, Control, ErrorSummary, Field, Form, Icon, Notice, PageHeader, ReactiveFormsModule, RouterLink, SecondFactor, TranslocoDirective],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
})
export class SignIn {
  /** Where to go on to, from the query of the address. */
  readonly return = input<string>();

  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly storage = inject(DeviceStorage);
  private readonly location = inject(DOCUMENT).location;
  private readonly transloco = inject(TranslocoService);

  protected readonly form = new FormGroup({
    email: new FormControl(invitedAddress(inject(ActivatedRoute).snapshot.fragment), { nonNullable: true }),
    password: new FormControl('', { nonNullable: true }),
  });
  protected readonly errors = new FormErrors();
  /** The organisation with whose account the person in the form can sign in. */
  protected readonly organisation = signal<string | null>(null);
  protected readonly linkSentTo = signal('');
  /** The password was right; now the code of the app. */
  protected readonly secondFactor = signal(false);
  protected readonly busy = signal(false);
  protected readonly demo = signal<Demo | undefined>(undefined);

  constructor() {
    void this.lookForSingleSignOn();
    void this.session.demo().then((demo) => this.demo.set(demo));
  }

  protected async signIn(): Promise<void> {
    const { email, password } = this.form.getRawValue();
    if (!this.complete({ email, password })) return;
    await this.attempt(async () => {
      await this.session.signIn(email, password);
      await this.goOn();
    });
  }

  /** Asked when the address is filled in; that it cannot be asked is no hindrance to signing in otherwise. */
  protected async lookForSingleSignOn(): Promise<void> {
    const email = this.form.controls.email.value.trim();
    const found = /^[^\s@]+@[^\s@]+$/.test(email) ? await this.session.singleSignOnOf(email).catch(() => null) : null;
    this.organisation.set(found);
  }

  protected async leave(): Promise<void> {
    await this.attempt(async () => {
      const url = await this.session.leaveForSingleSignOn(this.form.controls.email.value.trim());
      this.storage.keep(departureKey, safeReturnPath(this.return()));
      this.location.assign(url);
    });
  }

  protected async askForLink(): Promise<void> {
    const { email } = this.form.getRawValue();
    if (!this.complete({ email })) return;
    await this.attempt(async () => {
      await this.session.askForLink(email, safeReturnPath(this.return()));
      this.linkSentTo.set(email);
    });
  }

  protected async signInToDemo(accountId: string): Promise<void> {
    await this.attempt(async () => {
      await this.session.signInToDemo(accountId);
      await this.goOn();
    });
  }

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(safeReturnPath(this.return()));
  }

  private complete(values: Record<string, string>): boolean {
    const missing = Object.keys(values).filter((name) => !values[name].trim());
    this.errors.set(
      missing.map((name) => ({
        pointer: `/${name}`,
        code: 'required',
        detail: this.transloco.translate(`identity.signIn.missing.${name}`),
      })),
    );
    return missing.length === 0;
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await action();
    } catch (error) {
      this.secondFactor.set(asksSecondFactor(error));
      if (!this.secondFactor()) this.errors.show(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

/** The address that an invitation fills in; it stands behind the # so that no server logs it. */
const invitedAddress = (fragment: string | null) => new URLSearchParams((fragment ?? '').replaceAll('+', '%2B')).get('email') ?? '';
