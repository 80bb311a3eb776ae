import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Card, Loading, Problem } from '@samenspel/ui';
import { PromiseLine } from './promise-line';
import { PromiseStore } from './promise.store';

/** What comes first of what partners in one partnership promised each other, as the own organisation sees it. */
@Component({
  selector: 'sam-promise-section',
  imports: [Button, Card, Loading, Problem, PromiseLine, RouterLink, TranslocoDirective],
  providers: [PromiseStore],
  template: `
    <sam-card *transloco="let t; prefix: 'reminders.promises'" [heading]="t('title')">
      <a samCardAction samButton="subtle" [routerLink]="store.base() + '/promises'" [queryParams]="{ partnershipId: partnershipId() }">{{ t('all') }}</a>
      @if (store.promises.problem(); as problem) {
        <sam-problem [problem]="problem" [retryable]="true" (retry)="store.promises.reload()" />
      } @else if (!store.promises.known()) {
        <sam-loading />
      } @else {
        <ul class="sam-list">
          @for (promise of store.promises.items(); track promise.kind + promise.id + promise.dueOn) {
            <li><reminders-promise-line [promise]="promise" [base]="store.base()" [asOf]="store.asOf()" /></li>
          } @empty {
            <li class="sam-muted">{{ t('empty.title') }}</li>
          }
        </ul>
      }
    </sam-card>
  `,
})
export class PromiseSection {
  readonly partnershipId = input.required<string>();

  protected readonly store = inject(PromiseStore);

  constructor() {
    effect(() => {
      const partnershipId = this.partnershipId();
      untracked(() => this.store.open({ partnershipId, limit: 5 }));
    });
  }
}
