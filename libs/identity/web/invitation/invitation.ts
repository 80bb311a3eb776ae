import { Component, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MembershipInvitationDto } from '@samenspel/api-client';
import {
  Button,
  Control,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormErrors,
  languages,
  type Language,
  Loading,
  Notice,
  PageHeader,
  Problem,
  type ProblemDetails,
  TextRegistry,
  toProblem,
} from '@samenspel/ui';
import { SecondFactor, asksSecondFactor } from '../second-factor/second-factor';
import { SessionStore } from '../session/session.store';

/**
 * Where a mailed invitation lands. Looking changes nothing, because mail scanners look too; the button signs the person
 * in and goes on to the place the invitation is for.
 */
@Component({
  selector: 'identity-invitation',
  imports: [
    Button,
    Control,
    ErrorSummary,
    Field,
    FieldGroup,
    Form,
    Loading,
    Notice,
    PageHeader,
    Problem,
    ReactiveFormsModule,
    RouterLink,
    SecondFactor,
    TranslocoDirective,
  ],
  templateUrl: './invitation.html',
})
export class Invitation {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly texts = inject(TextRegistry);
  private readonly token = new URLSearchParams(inject(ActivatedRoute).snapshot.fragment ?? '').get('token') ?? '';

  protected readonly languages = languages;
  protected readonly invitation = signal<MembershipInvitationDto | undefined>(undefined);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly secondFactor = signal(false);
  protected readonly busy = signal(false);
  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group({ name: '', language: 'nl' as Language });

  /** The page that the invitation is for. */
  protected readonly place = computed(() => {
    const invitation = this.invitation();
    if (!invitation) return '/';
    const partnership = invitation.partnershipId ? `/partnerships/${invitation.partnershipId}` : '';
    return `/programmes/${invitation.programmeId}${partnership}`;
  });

  /** Fills in the address on the page for signing in, behind the # so that no server logs it. */
  protected readonly address = computed(() => new URLSearchParams({ email: this.invitation()?.email ?? '' }).toString());

  constructor() {
    void this.check();
  }

  protected async enter(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const answers = this.form.getRawValue();
    try {
      await this.session.redeemInvitation({ token: this.token, ...answers });
      await this.texts.use(answers.language);
      await this.goOn();
    } catch (error) {
      this.secondFactor.set(asksSecondFactor(error));
      if (!this.secondFactor()) this.errors.show(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(this.place(), { replaceUrl: true });
  }

  /** The invitation is used up: the password, or a mailed link. */
  protected async signIn(): Promise<void> {
    await this.router.navigate(['/sign-in'], { queryParams: { return: this.place() }, fragment: this.address(), replaceUrl: true });
  }

  private async check(): Promise<void> {
    try {
      const invitation = await this.session.checkInvitation(this.token);
      this.form.setValue({ name: invitation.personName, language: invitation.language });
      this.invitation.set(invitation);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
