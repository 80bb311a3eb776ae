import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import { fairClock, isSettled, type FairClockFacts, type WaitPauseAnswerKind, waitPauseState } from '../../domain/index.js';
import type { FairClockDto, WaitDto, WaitSource } from './fair-clock.dto.js';
import { waitsKnownBefore } from './waits-known-before.js';

/** A wait as the database tells it; `recordedOn` and `answer` are those of a recorded pause. */
export interface DutyWaitRow {
  readonly dutyId: string;
  readonly source: WaitSource;
  readonly sourceId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
  readonly answer: WaitPauseAnswerKind | null;
  readonly recordedOn: LocalDate | null;
}

/** A wait with whether its days count for the organisation that was waited for. */
export function toWait({ dutyId: _, answer, recordedOn, ...wait }: DutyWaitRow, today: LocalDate): WaitDto {
  return { ...wait, settled: recordedOn === null || isSettled(waitPauseState({ recordedOn, answer }, today)) };
}

/** How long a duty waited for whom, and how late it is with that taken into account. */
export function fairClockOf(duty: Omit<FairClockFacts, 'waits'>, rows: readonly DutyWaitRow[], today: LocalDate): FairClockDto {
  const waits = rows.map((row) => toWait(row, today));
  const { waited, ...clock } = fairClock({ ...duty, waits }, today);
  return { ...clock, waited: [...waited], waits };
}

/** Reads for what milestones and obligations waited. */
@Injectable()
export class DutyWaits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the id of the duty, earliest first; a duty that never waited is absent. */
  async of(dutyIds: readonly string[]): Promise<ReadonlyMap<string, readonly DutyWaitRow[]>> {
    const rows = await this.unitOfWork.prepared<DutyWaitRow>(
      `select duty_id as "dutyId", source, source_id as "sourceId", organisation_id as "organisationId",
              organisation_name as "organisationName", from_on::text as "fromOn", until_on::text as "untilOn", answer,
              recorded_on::text as "recordedOn"
         from duty_wait where programme_id = $1 and duty_id = any($2) order by from_on, source_id`,
      [this.unitOfWork.programmeId, dutyIds],
    );
    return Map.groupBy(rows, ({ dutyId }) => dutyId);
  }

  /** All waiting as it was known just before a moment, by the id of the duty. */
  async knownBefore(moment: Date): Promise<ReadonlyMap<string, readonly DutyWaitRow[]>> {
    const rows: DutyWaitRow[] = await this.unitOfWork.manager.query(waitsKnownBefore, [this.unitOfWork.programmeId, moment]);
    return Map.groupBy(rows, ({ dutyId }) => dutyId);
  }
}
