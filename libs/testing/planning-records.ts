import { newId } from '@samenspel/platform/server';

const now = '2026-06-15T10:00:00Z';

interface PlannedBy {
  readonly waveId: string;
  readonly waveScheduleId: string;
  readonly personId: string;
  readonly organisationId: string;
}

/** How a wave comes back, and what an organisation stated in one. */
export async function planningRecordsOf(
  add: (table: string, row: object) => Promise<void>,
  { waveId, waveScheduleId, personId, organisationId }: PlannedBy,
): Promise<void> {
  await add('wave_schedule', {
    id: waveScheduleId,
    instrument_code: 'trust-and-course',
    instrument_version: 1,
    mode: 'anonymous',
    minimum_group_size: 5,
    repeats: 'quarterly',
    days_open: 14,
    invited_levels: ['tactical'],
    first_opens_on: '2026-06-01',
    next_opens_on: '2026-09-01',
    status: 'running',
    planned_by: personId,
    planned_at: now,
    version: 1,
  });
  await add('wave_statement', { id: newId(), wave_id: waveId, organisation_id: organisationId, signed_by: personId, given_at: now });
  await add('wave_statement_item', { wave_id: waveId, organisation_id: organisationId, item: 'trust', value: 4, reason: 'Afspraken worden nagekomen.' });
}
