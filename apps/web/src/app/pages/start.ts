import { Component, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Card, Empty, PageHeader } from '@samenspel/ui';

/** Leads to a programme: at once where there is one, by choice where there are more. */
@Component({
  selector: 'app-start',
  imports: [Card, Empty, PageHeader, RouterLink, TranslocoDirective],
  templateUrl: './start.html',
})
export class Start {
  private readonly session = inject(SessionStore);
  protected readonly programmes = this.session.programmes;
  private readonly router = inject(Router);

  constructor() {
    effect(() => {
      const [only, ...others] = this.programmes();
      if (!only && this.session.account()?.operator) void this.router.navigate(['/operation'], { replaceUrl: true });
      if (only && others.length === 0) void this.router.navigate(['/programmes', only.id], { replaceUrl: true });
    });
  }
}
