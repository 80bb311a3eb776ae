import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MilestoneStatus } from '@samenspel/api-client';
import { Status } from '@samenspel/ui';

/** The sign beside each word. */
export const milestoneKinds = { planned: 'open', moved: 'busy', waiting: 'waiting', completed: 'done' } as const satisfies Record<MilestoneStatus, string>;

/** The word for where a milestone stands, and on whom it waits. */
@Component({
  selector: 'agreements-milestone-state',
  imports: [Status, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.state'">
      <sam-status [kind]="kind()">{{ t(status(), { organisation: organisation() }) }}</sam-status>
    </ng-container>
  `,
})
export class MilestoneState {
  readonly status = input.required<MilestoneStatus>();
  /** Name of the responsible organisation. */
  readonly organisation = input.required<string>();

  protected readonly kind = computed(() => milestoneKinds[this.status()]);
}
