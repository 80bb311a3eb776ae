import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, ProgrammeCalendar, RegisteredIn } from '@samenspel/platform/server';
import { openDueDates } from '../../domain/index.js';
import { ObligationRepository } from './obligation.repository.js';

/** Tells which days of obligations are still to be met, each with the notice that its parties agreed on. */
@Injectable()
@RegisteredIn(DueRegistry)
export class ObligationDue implements DueProvider {
  constructor(
    private readonly repository: ObligationRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async openUntil(until: LocalDate): Promise<DueItem[]> {
    const today = await this.calendar.today();
    const open = (await this.repository.open()).flatMap((row) =>
      openDueDates(row, row.fulfilments, { until, today }).map((dueOn) => ({ row, dueOn })),
    );
    const heads = await this.repository.recordHeads([...new Set(open.map(({ row }) => row.agreementId))]);
    return open.map(({ row, dueOn }) => ({
      kind: 'obligation',
      id: row.id,
      partnershipId: row.partnershipId,
      partnershipName: row.partnershipName,
      title: row.title,
      dueOn,
      organisationId: row.actingOrganisationId,
      organisationName: row.organisationName,
      personId: null,
      path: `partnerships/${row.partnershipId}/obligations/${row.id}`,
      recordHead: heads.get(row.agreementId) ?? null,
      noticeDays: row.noticeDays,
    }));
  }
}
