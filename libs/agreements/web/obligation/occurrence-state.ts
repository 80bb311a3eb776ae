import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OccurrenceStatus } from '@samenspel/api-client';
import { Status } from '@samenspel/ui';

const kinds = {
  'upcoming': 'open',
  'due': 'busy',
  'late': 'waiting',
  'fulfilled-on-time': 'done',
  'fulfilled-late': 'done',
} as const satisfies Record<OccurrenceStatus, string>;

/** The word for how one day of an obligation stands, and on whom it waits. */
@Component({
  selector: 'agreements-occurrence-state',
  imports: [Status, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.obligation.state'">
      <sam-status [kind]="kind()">{{ t(status(), { organisation: organisation() }) }}</sam-status>
    </ng-container>
  `,
})
export class OccurrenceState {
  readonly status = input.required<OccurrenceStatus>();
  /** Name of the organisation that owes it. */
  readonly organisation = input.required<string>();

  protected readonly kind = computed(() => kinds[this.status()]);
}
