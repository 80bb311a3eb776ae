import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/index.js';

export interface MeetingToPlan {
  readonly partnershipId: string;
  readonly plannedOn: LocalDate;
  /** As partners will read it, in the language of whoever plans it. */
  readonly subject: string;
  readonly plannedBy: string;
}

/** Keeps the meetings of partnerships. Both ways work in the unit of work of whoever asks. */
export interface MeetingPlanner {
  /** @returns the id of the planned meeting */
  plan(meeting: MeetingToPlan): Promise<string>;
  /** Takes a planned meeting off the calendar, unless points were picked for it or it has been held: then others count on it. */
  withdraw(partnershipId: string, id: string, personId: string): Promise<void>;
}

/** Where capabilities plan a meeting, without knowing who keeps the meetings. */
@Injectable()
export class MeetingPlanning implements MeetingPlanner {
  private planner: MeetingPlanner | undefined;

  use(planner: MeetingPlanner): void {
    this.planner = planner;
  }

  plan(meeting: MeetingToPlan): Promise<string> {
    return this.present.plan(meeting);
  }

  withdraw(partnershipId: string, id: string, personId: string): Promise<void> {
    return this.present.withdraw(partnershipId, id, personId);
  }

  private get present(): MeetingPlanner {
    if (!this.planner) throw new Error('no capability keeps the meetings');
    return this.planner;
  }
}
