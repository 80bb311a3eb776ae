import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, ProgrammeCalendar, RegisteredIn } from '@samenspel/platform/server';
import { answerUntil, waitPauseState } from '../../domain/index.js';
import { WaitPauseRepository } from './wait-pause.repository.js';

/** Ten working days never take longer, whatever public holidays they meet. */
const longestWait = 30;

/** Tells which pauses wait for the word of the organisation that is waited for. */
@Injectable()
@RegisteredIn(DueRegistry)
export class WaitPauseDue implements DueProvider {
  constructor(
    private readonly repository: WaitPauseRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const today = await this.calendar.today();
    const rows = await this.repository.unanswered(addDays(today, -longestWait));
    return rows
      .filter((row) => waitPauseState(row, today) === 'open' && answerUntil(row.recordedOn) <= date)
      .map((row) => ({
        kind: 'wait-pause',
        id: row.id,
        partnershipId: row.partnershipId,
        partnershipName: row.partnershipName,
        title: row.title,
        dueOn: answerUntil(row.recordedOn),
        organisationId: row.waitsOnOrganisationId,
        organisationName: row.waitsOnOrganisationName,
        personId: null,
        path: `partnerships/${row.partnershipId}/${row.milestoneId ? `milestones/${row.milestoneId}` : `obligations/${row.obligationId}`}`,
        recordHead: row.recordHead,
      }));
  }
}
