import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, momentAt } from '@samenspel/platform/domain';
import { ProgrammeCalendar } from '@samenspel/platform/server';
import { AgreementFacts, type MilestoneFact, type ObligationFact } from '@samenspel/agreements/server';
import { type MeetingFact, MeetingFacts } from '@samenspel/meetings/server';
import { dimensionsOf, findInstrument } from '@samenspel/pulses/domain';
import { type ReleasedResult, ReleasedResults } from '@samenspel/pulses/server';
import { type PledgeFact, PledgeFacts } from '@samenspel/resources/server';
import {
  contractHealth,
  type Healths,
  type MeetingForHealth,
  type MilestoneForHealth,
  type ObligationForHealth,
  type PledgeForHealth,
  relationshipHealth,
  type WaveForHealth,
} from '../../domain/index.js';

/** A partnership whose health is asked for. */
export interface HealthSubject {
  readonly id: string;
  readonly startedOn: LocalDate;
}

/** The health of one partnership on each day that was asked for, and its next meeting as agreed at the last one. */
export interface HealthHistory {
  readonly byDay: ReadonlyMap<LocalDate, Healths>;
  readonly nextMeetingOn: LocalDate | null;
}

interface DayFacts {
  readonly day: LocalDate;
  readonly milestones: ReadonlyMap<string, readonly MilestoneFact[]>;
  readonly obligations: ReadonlyMap<string, readonly ObligationFact[]>;
  readonly pledges: ReadonlyMap<string, readonly PledgeFact[]>;
  readonly meetings: ReadonlyMap<string, readonly MeetingFact[]>;
}

/**
 * Computes health from what upstream capabilities knew at the end of each day. The number of queries depends on the
 * number of days alone, never on how many partnerships there are. Nothing is kept: a result that was stored could tell
 * of a wave before its release.
 */
@Injectable()
export class HealthFacts {
  constructor(
    private readonly agreements: AgreementFacts,
    private readonly pledges: PledgeFacts,
    private readonly meetings: MeetingFacts,
    private readonly results: ReleasedResults,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  /** @param days in order; the last is the present */
  async histories(subjects: readonly HealthSubject[], days: readonly LocalDate[]): Promise<ReadonlyMap<string, HealthHistory>> {
    const today = days.at(-1)!;
    const only = subjects.length === 1 ? subjects[0]!.id : undefined;
    const waves = groupByPartnership(await this.results.until(today));
    const facts: DayFacts[] = [];
    for (const day of days) facts.push(await this.factsOf(day, only));
    return new Map(
      subjects.map((subject) => [
        subject.id,
        {
          byDay: new Map(facts.map((known) => [known.day, healthsOf(subject, known, waves.get(subject.id) ?? [])])),
          nextMeetingOn: nextMeeting(facts.at(-1)!.meetings.get(subject.id) ?? [], today),
        },
      ]),
    );
  }

  private async factsOf(day: LocalDate, only: string | undefined): Promise<DayFacts> {
    const endOfDay = momentAt(addDays(day, 1), '00:00', await this.calendar.timeZone());
    return {
      day,
      milestones: groupByPartnership(await this.agreements.milestones(day)),
      obligations: groupByPartnership(await this.agreements.obligations(day)),
      pledges: groupByPartnership(await this.pledges.pledges(day)),
      meetings: await this.meetings.knownAt(endOfDay, only),
    };
  }
}

const groupByPartnership = <T extends { readonly partnershipId: string }>(facts: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(facts, ({ partnershipId }) => partnershipId);

function healthsOf({ id, startedOn }: HealthSubject, { day, ...facts }: DayFacts, waves: readonly ReleasedResult[]): Healths {
  const milestones = (facts.milestones.get(id) ?? []).map(toMilestone);
  const obligations = (facts.obligations.get(id) ?? []).map(toObligation);
  const pledges = (facts.pledges.get(id) ?? []).map(toPledge);
  const meetings = (facts.meetings.get(id) ?? []).map((meeting) => toMeeting(id, meeting));
  return {
    contract: contractHealth({ milestones, obligations, pledges, asOf: day }),
    relationship: relationshipHealth({ releasedWaves: waves.flatMap(toWave), meetings, startedOn, asOf: day }),
  };
}

const toMilestone = ({ clock, ...fact }: MilestoneFact): MilestoneForHealth => ({
  ...fact,
  waited: clock.late - clock.own,
  path: `partnerships/${fact.partnershipId}/milestones/${fact.id}`,
});

const toObligation = ({ id, title, partnershipId, occurrences }: ObligationFact): ObligationForHealth => ({
  id,
  title,
  occurrences: occurrences.map(({ dueOn, fulfilledOn, clock: { late, own } }) => ({ dueOn, fulfilledOn, late, waited: late - own })),
  path: `partnerships/${partnershipId}/obligations/${id}`,
});

const toPledge = (fact: PledgeFact): PledgeForHealth => ({
  ...fact,
  path: `partnerships/${fact.partnershipId}/agreements/${fact.agreementId}`,
});

const toMeeting = (partnershipId: string, fact: MeetingFact): MeetingForHealth => ({
  ...fact,
  path: `partnerships/${partnershipId}/meetings/${fact.id}`,
});

/** What anonymous people answered is measured; a joint statement is stated, and never mixed with it. */
function toWave({ waveId, partnershipId, instrumentCode, instrumentVersion, mode, releasedOn, dimensions }: ReleasedResult): WaveForHealth[] {
  const instrument = findInstrument(instrumentCode, instrumentVersion);
  if (!instrument) return [];
  const kind = mode === 'anonymous' ? 'measured' : 'stated';
  const path = `partnerships/${partnershipId}/waves/${waveId}`;
  return [{ id: waveId, kind, asked: dimensionsOf(instrument), releasedOn, scale: instrument.scale, dimensions, path }];
}

/** The day that the last meeting agreed for the next, when it is still to come. */
function nextMeeting(meetings: readonly MeetingFact[], today: LocalDate): LocalDate | null {
  const planned = meetings.at(-1)?.nextMeetingOn ?? null;
  return planned !== null && planned >= today ? planned : null;
}
