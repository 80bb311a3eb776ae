import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MeetingOrganisation } from '@samenspel/api-client';
import type { DecisionReach } from '@samenspel/meetings/domain';
import { LanguageStore, Tag } from '@samenspel/ui';

/** Says whether a decision was taken together, and why. */
@Component({
  selector: 'meetings-decision-reach',
  imports: [Tag, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'meetings.reach'">
      <sam-tag [kind]="reach() === 'everyone-present' ? 'relation' : 'neutral'">
        {{ t(reach() === 'everyone-present' ? 'joint' : 'notJoint') }}
      </sam-tag>
      <span class="sam-small sam-muted">{{ t(reason(), { deciding: list(deciding()), leftOut: list(leftOut()) }) }}</span>
    </ng-container>
  `,
  styleUrl: './decision-reach.css',
})
export class DecisionReachNote {
  readonly reach = input.required<DecisionReach>();
  readonly deciding = input.required<readonly MeetingOrganisation[]>();
  readonly leftOut = input.required<readonly MeetingOrganisation[]>();

  protected readonly reason = computed(() => {
    if (this.reach() !== 'some-present') return this.reach();
    return this.leftOut().length === 1 ? 'some-present.one' : 'some-present.other';
  });

  private readonly language = inject(LanguageStore).language;

  protected list(organisations: readonly MeetingOrganisation[]): string {
    return new Intl.ListFormat(this.language()).format(organisations.map(({ name }) => name));
  }
}
