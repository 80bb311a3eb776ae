import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, momentAt } from '@samenspel/platform/domain';
import { ProgrammeCalendar } from '@samenspel/platform/server';
import { type PledgeFact, PledgeRepository } from './pledge.repository.js';

/** What was known of pledges at the end of a day, in the programme of the unit of work: facts for contract health. */
@Injectable()
export class PledgeFacts {
  constructor(
    private readonly repository: PledgeRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  /** Pledges and contributions that were recorded by the end of that day. */
  async pledges(asOf: LocalDate): Promise<PledgeFact[]> {
    const endOfDay = momentAt(addDays(asOf, 1), '00:00', await this.calendar.timeZone());
    return this.repository.knownBefore(endOfDay);
  }
}
