import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Notice, PageHeader, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { SecondFactor, asksSecondFactor } from '../second-factor/second-factor';
import { safeReturnPath } from '../session/return-path';
import { SessionStore } from '../session/session.store';

/** Where a mailed link lands. Only the button signs in, because mail scanners open links too. */
@Component({
  selector: 'identity-sign-in-link',
  imports: [Button, Notice, PageHeader, Problem, RouterLink, SecondFactor, TranslocoDirective],
  templateUrl: './sign-in-link.html',
})
export class SignInLink {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly link = linkIn(inject(ActivatedRoute).snapshot);

  protected readonly complete = this.link.token !== '';
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly secondFactor = signal(false);
  private readonly busy = signal(false);

  protected async redeem(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.session.redeemLink(this.link.token);
      await this.goOn();
    } catch (error) {
      this.secondFactor.set(asksSecondFactor(error));
      if (!this.secondFactor()) this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(this.link.returnPath, { replaceUrl: true });
  }

  /** The link is used up: a new one, or the password. */
  protected async startAgain(): Promise<void> {
    await this.router.navigateByUrl('/sign-in', { replaceUrl: true });
  }
}

function linkIn({ fragment, queryParamMap }: ActivatedRoute['snapshot']): { token: string; returnPath: string } {
  const hidden = new URLSearchParams(fragment ?? '');
  return {
    token: hidden.get('token') ?? queryParamMap.get('token') ?? '',
    returnPath: safeReturnPath(hidden.get('return') ?? queryParamMap.get('return')),
  };
}
