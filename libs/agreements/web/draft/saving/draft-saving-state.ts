import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Icon, type IconName } from '@samenspel/ui';
import { DraftSaving, type SavingState } from './draft-saving';

const signs: Readonly<Record<SavingState, IconName>> = {
  saved: 'check',
  waiting: 'pending',
  saving: 'pending',
  offline: 'offline',
  later: 'clock',
  refused: 'warning',
  conflict: 'warning',
};

/** Whether what was written is saved. Reads out only what changes for the writer, not every save. */
@Component({
  selector: 'agreements-draft-saving-state',
  imports: [Button, Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft.saving'">
      <p class="state" aria-hidden="true"><sam-icon [name]="sign()" />{{ t(saving.state()) }}</p>
      <p class="sam-visually-hidden" role="status">{{ told() && t(told()) }}</p>
      @if (saving.losing()) {
        <p>{{ t('nowhere') }}</p>
      } @else if (saving.state() === 'offline' || saving.state() === 'later') {
        <p class="sam-small sam-muted">{{ t('onDevice') }}</p>
      }
      @if (saving.state() === 'refused') {
        <p>
          {{ saving.problem()?.detail ?? saving.problem()?.title }}
          <button samButton type="button" (click)="saving.retry()">{{ t('retry') }}</button>
        </p>
      }
    </ng-container>
  `,
  styles: `
    .state {
      align-items: center;
      color: var(--sam-muted);
      display: flex;
      gap: var(--sam-space-2);
    }
  `,
})
export class DraftSavingState {
  protected readonly saving = inject(DraftSaving);

  protected readonly sign = computed(() => signs[this.saving.state()]);
  private before: SavingState = 'saved';
  protected readonly told = computed(() => {
    const state = this.saving.state();
    if (state !== 'waiting' && state !== 'saving') this.before = state;
    return this.before;
  });
}
