import { newId } from '@samenspel/platform/server';

const now = '2026-06-15T10:00:00Z';

interface WaveOf {
  readonly waveId: string;
  readonly waveScheduleId: string;
  readonly personId: string;
  readonly organisationId: string;
  /** Another organisation, which nobody belongs to. */
  readonly ratedOrganisationId: string;
}

/** One row in each table about waves, by a function that adds a row to a table of the partnership. The wave is released. */
export async function waveRecordsOf(
  add: (table: string, row: object) => Promise<unknown>,
  { waveId, waveScheduleId, personId, organisationId, ratedOrganisationId }: WaveOf,
): Promise<void> {
  await add('wave', {
    id: waveId,
    instrument_code: 'trust-and-course',
    instrument_version: 1,
    mode: 'anonymous',
    minimum_group_size: 5,
    status: 'released',
    opened_by: personId,
    opens_on: '2026-06-01',
    opened_at: now,
    closes_on: '2026-06-10',
    closed_at: now,
    release_by: '2026-06-20',
    released_at: now,
    version: 1,
  });
  await add('answer_block', { wave_id: waveId, block: 'rest' });
  await add('wave_invitation', { id: newId(), wave_id: waveId, person_id: personId, organisation_id: organisationId, block: 'rest' });
  await add('wave_publication', { wave_id: waveId, outcome: 'published', minimum_group_size: 5 });
  await add('published_group', { wave_id: waveId, group_code: 'partnership', response: '60-to-79' });
  await add('published_cell', { wave_id: waveId, group_code: 'partnership', dimension: 'trust', band: 'high' });
  await add('published_tie', { wave_id: waveId, from_organisation_id: organisationId, about_organisation_id: ratedOrganisationId, mean: 3.4, strength: 'weak' });
  await add('published_gap', { wave_id: waveId, dimension: 'trust', difference: -0.4, verdict: 'uncertain', indicative: true });
  await add('instrument_quality', { wave_id: waveId, instrument_code: 'trust-and-course', instrument_version: 1, alpha: 0.84 });
  await add('improvement', { wave_id: waveId, dimension: 'trust', number: 1, text: 'Elke maand samen op de werkplek', recorded_by: personId, recorded_at: now });
  await add('improvement_notice', { wave_id: waveId, sent_by: personId, sent_at: now });
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
