import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { DeviceStorage, Loading, PageHeader, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { SecondFactor, asksSecondFactor } from '../second-factor/second-factor';
import { safeReturnPath } from '../session/return-path';
import { SessionStore } from '../session/session.store';

/** Where the place to go on to waits while the browser is at the provider. */
export const departureKey = 'samenspel.sign-in-return';

/** Where a provider sends the browser back to: ends the sign-in and goes on. The code does not stay in the address. */
@Component({
  selector: 'identity-sign-in-return',
  imports: [Loading, PageHeader, Problem, RouterLink, SecondFactor, TranslocoDirective],
  templateUrl: './sign-in-return.html',
})
export class SignInReturn {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly storage = inject(DeviceStorage);

  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly secondFactor = signal(false);

  constructor() {
    void this.end(new URLSearchParams({ ...inject(ActivatedRoute).snapshot.queryParams }).toString());
  }

  protected async goOn(): Promise<void> {
    const path = String(this.storage.read(departureKey) ?? '/');
    this.storage.drop(departureKey);
    await this.router.navigateByUrl(safeReturnPath(path), { replaceUrl: true });
  }

  protected async startAgain(): Promise<void> {
    await this.router.navigateByUrl('/sign-in', { replaceUrl: true });
  }

  private async end(parameters: string): Promise<void> {
    try {
      await this.session.endSingleSignOn(parameters);
      await this.goOn();
    } catch (error) {
      await this.router.navigate([], { queryParams: {}, replaceUrl: true });
      this.secondFactor.set(asksSecondFactor(error));
      if (!this.secondFactor()) this.problem.set(toProblem(error));
    }
  }
}
