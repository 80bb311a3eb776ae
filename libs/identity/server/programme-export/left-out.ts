/** Tables of a programme that an export leaves out, and why. docs/how-to/leave-with-everything.md tells the same. */
export const tablesLeftOut: Readonly<Record<string, string>> = {
  agreement_summary: 'made from agreements, goals and milestones, which are exported themselves',
  api_key: 'seen by their own organisation alone; they open nothing any more once the programme has left',
  outbox_event: 'notes of what happened between parts of Samenspel; what they are about is exported itself',
  event_handling: 'notes of which of those were dealt with',
  programme_export: 'an export does not hold exports',
  programme_export_part: 'an export does not hold exports',
  register_import: 'files on their way in, kept for thirty days; the agreements that came out of them are exported',
  register_import_row: 'files on their way in, kept for thirty days; the agreements that came out of them are exported',
  deleted_programme: 'empty as long as the programme is there',
};

/** Holds for rows about a wave that all sides can see. */
const released = (table: string) =>
  `exists (select from wave where wave.programme_id = ${table}.programme_id and wave.id = ${table}.wave_id and wave.released_at is not null)`;

interface RowsLeftOut {
  /** SQL that holds for the rows that are exported. */
  readonly exported: string;
  /** Why the others are not. */
  readonly why: string;
}

/** Rows that an organisation keeps to itself: an administrator does not read them on screen either, and gets no file with them. */
export const rowsLeftOut: Readonly<Record<string, RowsLeftOut>> = {
  agreement_comment: { exported: 'shared', why: 'comments that an organisation made among its own people' },
  wave_statement: { exported: released('wave_statement'), why: 'open answers of organisations that were not unveiled yet' },
  wave_statement_item: { exported: released('wave_statement_item'), why: 'open answers of organisations that were not unveiled yet' },
  agreement_draft: { exported: 'canonical is not null', why: 'drafts that were not put to the partners' },
};

/** A column with such a word in its name may hold a secret, and stays behind unless it is known to be harmless. */
const suspicious = /(^|_)(hash|secret|token|salt|password|key|code|codes|cipher|encrypted)(_|$)/;

/** Columns that sound like secrets and are none. The salt of a record is what makes it possible to check it. */
const harmless: ReadonlySet<string> = new Set([
  'agreement_confirmation.hash',
  'agreement_draft.hash',
  'agreement_version.hash',
  'agreement_record_link.hash',
  'agreement_record_link.previous_hash',
  'agreement_record_payload.salt',
  'mail.unique_key',
  'instrument_quality.instrument_code',
  'organisation.municipality_code',
  'published_cell.group_code',
  'published_group.group_code',
  'wave.instrument_code',
  'wave_schedule.instrument_code',
]);

export const isLeftOut = (table: string, column: string): boolean =>
  suspicious.test(column) && !harmless.has(`${table}.${column}`);
