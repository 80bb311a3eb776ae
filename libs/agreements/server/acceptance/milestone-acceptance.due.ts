import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, ProgrammeCalendar, RegisteredIn } from '@samenspel/platform/server';
import { acceptanceState, acceptingOrganisationIds, answerUntil } from '../../domain/index.js';
import { MilestoneAcceptanceRepository } from './milestone-acceptance.repository.js';

/** Ten working days never take longer, whatever public holidays they meet. */
const longestWait = 30;

/** Tells which deliveries wait for an answer: an item for each organisation that may give it. */
@Injectable()
@RegisteredIn(DueRegistry)
export class MilestoneAcceptanceDue implements DueProvider {
  constructor(
    private readonly repository: MilestoneAcceptanceRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const today = await this.calendar.today();
    const rows = await this.repository.unanswered(addDays(today, -longestWait));
    return rows.flatMap((row) => {
      const dueOn = answerUntil(row.recordedOn);
      if (dueOn > date || acceptanceState(row, today) !== 'open') return [];
      const { milestoneId, partnershipId, partnershipName, title, recordHead, completionId } = row;
      return acceptingOrganisationIds(row).map((organisationId) => ({
        kind: 'milestone-acceptance',
        id: completionId,
        partnershipId,
        partnershipName,
        title,
        dueOn,
        organisationId,
        organisationName: row.partyNames[organisationId]!,
        personId: null,
        path: `partnerships/${partnershipId}/milestones/${milestoneId}`,
        recordHead,
      }));
    });
  }
}
