import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, momentAt } from '@samenspel/platform/domain';
import { ProgrammeCalendar } from '@samenspel/platform/server';
import { fairClock, type FairClock, type OccurrenceClock, occurrenceClocks } from '../../domain/index.js';
import { type DutyWaitRow, DutyWaits, toWait } from '../fair-clock/duty-waits.js';
import { ObligationClocks } from '../fair-clock/obligation-clocks.js';
import { type KnownMilestone, MilestoneRepository } from '../milestone/milestone.repository.js';
import { ObligationRepository } from '../obligation/obligation.repository.js';
import { type AgreementFact, AgreementRepository } from './agreement.repository.js';

/** A milestone as it was known at the end of a day, with for whom its delay counts. */
export interface MilestoneFact extends KnownMilestone {
  readonly clock: FairClock;
}

/** An obligation as it was known at the end of a day, with the times that had passed or were fulfilled, earliest first. */
export interface ObligationFact {
  readonly id: string;
  readonly title: string;
  readonly partnershipId: string;
  readonly occurrences: readonly OccurrenceClock[];
}

/** What was known of agreements at the end of a day, in the programme of the unit of work: facts for contract health. */
@Injectable()
export class AgreementFacts {
  constructor(
    private readonly agreementRepository: AgreementRepository,
    private readonly milestoneRepository: MilestoneRepository,
    private readonly obligationRepository: ObligationRepository,
    private readonly waits: DutyWaits,
    private readonly obligationClocks: ObligationClocks,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  /** Agreements that were registered by the end of that day. */
  async agreements(asOf: LocalDate): Promise<AgreementFact[]> {
    return this.agreementRepository.knownBefore(await this.endOf(asOf));
  }

  /** Milestones with the forecast, the completion and the waiting that were recorded by the end of that day. */
  async milestones(asOf: LocalDate): Promise<MilestoneFact[]> {
    const moment = await this.endOf(asOf);
    const waits = await this.waits.knownBefore(moment);
    return (await this.milestoneRepository.knownBefore(moment)).map((milestone) => {
      const { id, baselineOn: dueOn, completedOn: doneOn, forecastOn } = milestone;
      return { ...milestone, clock: fairClock({ dueOn, doneOn, forecastOn, waits: waitsOf(waits.get(id), asOf) }, asOf) };
    });
  }

  /**
   * Obligations of the versions that were in force at the end of that day, with what had been done for each time that they
   * fell due, and for what they waited, as it was known then.
   */
  async obligations(asOf: LocalDate): Promise<ObligationFact[]> {
    const moment = await this.endOf(asOf);
    const waits = await this.waits.knownBefore(moment);
    const obligations = await this.obligationRepository.knownBefore(moment);
    const onOthers = await this.obligationClocks.waitsAmong(obligations, asOf);
    return obligations.map((obligation) => {
      const { id, title, partnershipId, fulfilments } = obligation;
      const all = [...waitsOf(waits.get(id), asOf), ...(onOthers.get(id) ?? [])];
      return { id, title, partnershipId, occurrences: occurrenceClocks(obligation, fulfilments, all, asOf) };
    });
  }

  private async endOf(date: LocalDate): Promise<Date> {
    return momentAt(addDays(date, 1), '00:00', await this.calendar.timeZone());
  }
}

const waitsOf = (rows: readonly DutyWaitRow[] = [], asOf: LocalDate) => rows.map((row) => toWait(row, asOf));
