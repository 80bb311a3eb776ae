import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TimelineMilestoneDto } from '@samenspel/api-client';
import { timelineOf } from '@samenspel/agreements/domain';
import { DatePipe, Status, Table, TableRegion } from '@samenspel/ui';
import { milestoneKinds } from '../milestone-state/milestone-state';
import { standOf } from './timeline-words';

/** The equal of the picture: the same milestones in the same order, with the same words. */
@Component({
  selector: 'agreements-timeline-table',
  imports: [DatePipe, RouterLink, Status, Table, TableRegion, TranslocoDirective],
  templateUrl: './timeline-table.html',
  styleUrl: './timeline-table.css',
})
export class TimelineTable {
  readonly milestones = input.required<readonly TimelineMilestoneDto[]>();
  readonly asOf = input.required<string>();
  /** Path of the milestones, without an id. */
  readonly base = input.required<readonly string[]>();

  protected readonly hasPhases = computed(() => this.milestones().some(({ phase }) => phase));
  protected readonly waitsForAny = computed(() => this.milestones().some(({ dependsOn }) => dependsOn.length > 0));
  protected readonly rows = computed(() => {
    const facts = new Map(this.milestones().map((milestone) => [milestone.id, milestone]));
    return timelineOf(this.milestones(), { today: this.asOf() }).rows.map(({ id }) => {
      const milestone = facts.get(id)!;
      const first = milestone.dependsOn.flatMap((needed) => facts.get(needed)?.title ?? []).join(', ');
      return { milestone, first, kind: milestoneKinds[milestone.status], stand: standOf(milestone, this.asOf()) };
    });
  });
}
