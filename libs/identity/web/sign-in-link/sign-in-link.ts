import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Notice, PageHeader, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { safeReturnPath } from '../session/return-path';
import { SessionStore } from '../session/session.store';

/** Where a mailed link lands. Only the button signs in, because mail scanners open links too. */
@Component({
  selector: 'identity-sign-in-link',
  imports: [Button, Notice, PageHeader, Problem, RouterLink, TranslocoDirective],
  templateUrl: './sign-in-link.html',
})
export class SignInLink {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly link = linkIn(inject(ActivatedRoute).snapshot);

  protected readonly complete = this.link.token !== '';
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  private readonly busy = signal(false);

  protected async redeem(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.session.redeemLink(this.link.token);
      await this.router.navigateByUrl(this.link.returnPath, { replaceUrl: true });
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function linkIn({ fragment, queryParamMap }: ActivatedRoute['snapshot']): { token: string; returnPath: string } {
  const hidden = new URLSearchParams(fragment ?? '');
  return {
    token: hidden.get('token') ?? queryParamMap.get('token') ?? '',
    returnPath: safeReturnPath(hidden.get('return') ?? queryParamMap.get('return')),
  };
}
