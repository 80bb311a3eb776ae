import { Injectable } from '@nestjs/common';
import type { Level } from '@samenspel/partnerships/domain';
import { MeetingRepository } from './meeting.repository.js';
import { summaryOf } from './meeting.summary.js';

/** A meeting as evidence for the health of a relationship. */
export interface MeetingFact {
  readonly id: string;
  readonly heldOn: string;
  readonly subject: string;
  /** The organisations that attended. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** The levels that attended. */
  readonly levels: readonly Level[];
  readonly decisions: number;
  readonly jointDecisions: number;
  readonly nextMeetingOn: string | null;
}

/** Tells downstream capabilities which meetings were held, in the programme of the unit of work. */
@Injectable()
export class MeetingFacts {
  constructor(private readonly repository: MeetingRepository) {}

  /**
   * What had been recorded by a moment, oldest meeting first, by id of the partnership; a partnership without a meeting
   * is absent.
   */
  async knownAt(asOf: Date, partnershipId?: string): Promise<ReadonlyMap<string, readonly MeetingFact[]>> {
    const summaries = (await this.repository.recordedBy(asOf, partnershipId)).map(summaryOf);
    return Map.groupBy(
      summaries.map(({ decisionCount, jointDecisionCount, ...meeting }) => ({
        ...meeting,
        decisions: decisionCount,
        jointDecisions: jointDecisionCount,
      })),
      (meeting) => meeting.partnershipId,
    );
  }
}
