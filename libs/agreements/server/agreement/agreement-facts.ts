import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, momentAt } from '@samenspel/platform/domain';
import { ProgrammeCalendar } from '@samenspel/platform/server';
import { type MilestoneFact, MilestoneRepository } from '../milestone/milestone.repository.js';
import { ObligationRepository, type ObligationRow } from '../obligation/obligation.repository.js';
import { type AgreementFact, AgreementRepository } from './agreement.repository.js';

/** What was known of agreements at the end of a day, in the programme of the unit of work: facts for contract health. */
@Injectable()
export class AgreementFacts {
  constructor(
    private readonly agreementRepository: AgreementRepository,
    private readonly milestoneRepository: MilestoneRepository,
    private readonly obligationRepository: ObligationRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  /** Agreements that were registered by the end of that day. */
  async agreements(asOf: LocalDate): Promise<AgreementFact[]> {
    return this.agreementRepository.knownBefore(await this.endOf(asOf));
  }

  /** Milestones with the forecast and completion that were recorded by the end of that day. */
  async milestones(asOf: LocalDate): Promise<MilestoneFact[]> {
    return this.milestoneRepository.knownBefore(await this.endOf(asOf));
  }

  /**
   * Obligations of the versions that were in force at the end of that day, with the days for which they were known to be
   * fulfilled; `occurrencesOf` of the domain tells how each day stood.
   */
  async obligations(asOf: LocalDate): Promise<ObligationRow[]> {
    return this.obligationRepository.knownBefore(await this.endOf(asOf));
  }

  private async endOf(date: LocalDate): Promise<Date> {
    return momentAt(addDays(date, 1), '00:00', await this.calendar.timeZone());
  }
}
