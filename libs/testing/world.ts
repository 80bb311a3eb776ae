import { createHash } from 'node:crypto';
import { newId } from '@samenspel/platform/server';
import type { TestPartnership, TestPerson } from './factory.js';
import type { SuiteDatabase } from './suite-database.js';
import { waveRecordsOf } from './wave-records.js';

const now = '2026-06-15T10:00:00Z';

/** A text that parties confirmed, of nothing but its title. */
const confirmedText = (() => {
  const canonical =
    '{"clauses":[],"duration":{"renewal":"none"},"goals":[],"incentives":[],"milestones":[],"obligations":[],"parties":[],"pledges":[],"risks":[],"safeguards":[],"sharedResources":[],"title":"Afspraken"}';
  return { canonical, hash: createHash('sha256').update(canonical).digest('hex') };
})();

/** The same text as it is written: what is left open is null. */
const writtenText = {
  ...JSON.parse(confirmedText.canonical),
  purpose: null,
  duration: { startsOn: null, endsOn: null, renewal: 'none', renewalMonths: null, noticeMonths: null },
};

/** The ids of the records of a partnership that has one of each. */
export interface TestRecords {
  readonly agreementId: string;
  readonly milestoneId: string;
  readonly meetingId: string;
  readonly pledgeId: string;
  readonly waveId: string;
  readonly waveScheduleId: string;
  readonly draftId: string;
  readonly commentId: string;
  readonly indicatorId: string;
  readonly obligationId: string;
  readonly resourceId: string;
  readonly waitPauseId: string;
  readonly documentId: string;
  readonly attestationId: string;
  readonly meetingPlanId: string;
}

/** One row in each table of a partnership, straight in the database. The wave is released. */
export async function everyRecordOf(
  database: SuiteDatabase,
  { programmeId, id: partnershipId }: TestPartnership,
  { id: personId, organisationId }: TestPerson,
): Promise<TestRecords> {
  const [agreementId, milestoneId, meetingId, pledgeId, waveId, decisionId] = Array.from({ length: 6 }, newId) as [string, string, string, string, string, string];
  const [draftId, commentId, goalId, indicatorId, obligationId] = [newId(), newId(), newId(), newId(), newId()];
  const [attestationId, meetingPlanId, waitPauseId, resourceId, waveScheduleId, ratedId] = Array.from({ length: 6 }, newId) as [string, string, string, string, string, string];
  const add = (table: string, row: object) => addRow(database, table, { programme_id: programmeId, partnership_id: partnershipId, ...row });
  const recorded = { recorded_by: personId, recorded_at: now };

  await add('agreement', { id: agreementId, title: 'Afspraken', signed_on: '2026-01-01', starts_on: '2026-01-01', registered_by: personId, registered_at: now });
  await add('agreement_party', { agreement_id: agreementId, organisation_id: organisationId });
  await add('agreement_record_link', {
    agreement_id: agreementId,
    sequence: 1,
    hash: 'a'.repeat(64),
    recorded_at: now,
    kind: 'agreement.registered',
    fact_id: agreementId,
    actor: personId,
    subjects: '[]',
    commitments: '[]',
  });
  await add('agreement_record_payload', { agreement_id: agreementId, sequence: 1, part: 'fact', salt: 'b'.repeat(64), content: {} });
  await add('goal', { id: goalId, agreement_id: agreementId, position: 1, title: 'Doel' });
  await add('milestone', {
    id: milestoneId,
    agreement_id: agreementId,
    title: 'Mijlpaal',
    baseline_on: '2026-09-01',
    responsible_organisation_id: organisationId,
    version: 1,
  });
  await add('milestone_forecast', { id: newId(), milestone_id: milestoneId, forecast_on: '2026-10-01', reason: 'Later', ...recorded });
  await add('milestone_completion_round', { id: milestoneId, milestone_id: milestoneId, completed_on: '2026-06-01', ...recorded });
  await add('milestone_acceptance', { completion_id: milestoneId, kind: 'accepted', organisation_id: organisationId, ...recorded });
  await add('pledge', { id: pledgeId, agreement_id: agreementId, organisation_id: organisationId, kind: 'hours', amount: 10, description: 'Uren', ...recorded });
  await add('contribution', { id: newId(), pledge_id: pledgeId, amount: 1, contributed_on: '2026-06-01', ...recorded });
  await add('meeting', { id: meetingId, held_on: '2026-06-01', subject: 'Overleg', ...recorded });
  await add('meeting_attendance', { meeting_id: meetingId, organisation_id: organisationId, level: 'tactical', people: 2 });
  await add('decision', { id: decisionId, meeting_id: meetingId, position: 1, text: 'Besluit' });
  await add('decision_organisation', { decision_id: decisionId, organisation_id: organisationId });
  const document = (id: string) => ({
    id,
    agreement_id: agreementId,
    organisation_id: organisationId,
    title: 'Getekend',
    kind: 'contractSigned',
    file_name: 'getekend.pdf',
    media_type: 'application/pdf',
    size: 10,
    sha256: 'c'.repeat(64),
    ...recorded,
  });
  const documentId = newId();
  const withdrawnId = newId();
  await add('agreement_document', document(documentId));
  await add('agreement_document', document(withdrawnId));
  await add('agreement_document_withdrawal', { document_id: withdrawnId, reason: 'Verkeerd bestand', ...recorded });
  await add('milestone_evidence', { completion_id: milestoneId, document_id: documentId });
  await add('agreement_registration', { agreement_id: agreementId, organisation_id: organisationId });
  await add('agreement_recognition', { id: newId(), agreement_id: agreementId, organisation_id: organisationId, kind: 'disputed', reason: 'De einddatum klopt niet', ...recorded });
  await add('agreement_version', { agreement_id: agreementId, number: 1, ...confirmedText, agreed_on: '2026-01-01', ...recorded });
  await add('agreement_draft', {
    id: draftId,
    organisation_id: organisationId,
    status: 'in-consultation',
    content: writtenText,
    ...confirmedText,
    version: 1,
    created_by: personId,
    created_at: now,
    changed_by: personId,
    changed_at: now,
  });
  await add('agreement_confirmation', { id: newId(), draft_id: draftId, organisation_id: organisationId, kind: 'confirmed', hash: confirmedText.hash, ...recorded });
  await add('agreement_comment', { id: commentId, draft_id: draftId, organisation_id: organisationId, place: 'title', shared: true, text: 'Helder', ...recorded });
  const earlierId = newId();
  await add('agreement', { id: earlierId, title: 'Eerdere afspraken', signed_on: '2025-01-01', starts_on: '2025-01-01', registered_by: personId, registered_at: now });
  await add('agreement_termination', { agreement_id: earlierId, terminated_on: '2025-12-31', reason: 'Klaar', ...recorded });
  const laterId = newId();
  await add('milestone', {
    id: laterId,
    agreement_id: agreementId,
    title: 'Vervolg',
    baseline_on: '2026-10-01',
    responsible_organisation_id: organisationId,
    version: 1,
  });
  await add('milestone_dependency', { milestone_id: laterId, depends_on_id: milestoneId });
  await add('indicator', { id: indicatorId, agreement_id: agreementId, goal_id: goalId, position: 0, title: 'Mensen aan het werk', unit: 'mensen', direction: 'up' });
  await add('obligation', { id: obligationId, agreement_id: agreementId, title: 'Verslag', organisation_id: organisationId, due_on: '2026-07-01', notice_days: 14 });
  await add('obligation_fulfilment', {
    id: newId(),
    obligation_id: obligationId,
    due_on: '2026-07-01',
    number: 1,
    kind: 'fulfilled',
    fulfilled_on: '2026-06-14',
    ...recorded,
  });
  await add('indicator_reading', { id: newId(), indicator_id: indicatorId, value: 4, measured_on: '2026-06-01', source: 'Telling', ...recorded });
  await add('shared_resource', { id: resourceId, agreement_id: agreementId, title: 'Werkplaats', kind: 'places', capacity: 10, ...recorded });
  await add('resource_allocation', { agreement_id: agreementId, resource_id: resourceId, organisation_id: organisationId, amount: 5 });
  await add('resource_use', { id: newId(), resource_id: resourceId, organisation_id: organisationId, amount: 1, used_on: '2026-06-01', ...recorded });
  await add('obligation_wait', { obligation_id: obligationId, waits_for_id: milestoneId });
  await add('wait_pause', {
    id: waitPauseId,
    agreement_id: agreementId,
    obligation_id: obligationId,
    organisation_id: organisationId,
    waits_on_organisation_id: organisationId,
    from_on: '2026-06-01',
    reason: 'De sleutels komen later',
    ...recorded,
  });
  await add('wait_pause_answer', { id: newId(), wait_pause_id: waitPauseId, kind: 'confirmed', organisation_id: organisationId, ...recorded });
  await add('wait_pause_end', { wait_pause_id: waitPauseId, withdrawn: false, until_on: '2026-06-08', ...recorded });
  await add('attestation_choice', { id: newId(), agreement_id: agreementId, chosen: true, ...recorded });
  await add('attestation_round', {
    id: attestationId,
    agreement_id: agreementId,
    starts_on: '2026-01-01',
    ends_on: '2026-03-31',
    deadline_on: '2026-04-21',
    begun_at: now,
    opened_at: now,
  });
  await add('attestation_party', { round_id: attestationId, organisation_id: organisationId });
  await add('attestation_duty', {
    id: newId(),
    round_id: attestationId,
    kind: 'milestone',
    subject_id: milestoneId,
    title: 'Mijlpaal',
    due_on: '2026-03-01',
    organisation_id: organisationId,
  });
  const salt = 'c'.repeat(64);
  await add('attestation_word', {
    id: newId(),
    round_id: attestationId,
    organisation_id: organisationId,
    statements: '[]',
    salt,
    commitment: createHash('sha256').update(`${salt}[]`).digest('hex'),
    ...recorded,
  });
  const pointId = newId();
  await add('discussion_point', { id: pointId, text: 'Hoe gaat het met de begeleiding?', ...recorded });
  await add('discussion_point_settlement', { kind: 'discussion-point', subject_id: newId(), ...recorded });
  await add('meeting_plan', { id: meetingPlanId, planned_on: '2099-01-01', subject: 'Volgend overleg', ...recorded });
  await add('meeting_plan_point', { plan_id: meetingPlanId, kind: 'discussion-point', subject_id: pointId });
  await addRow(database, 'organisation', { programme_id: programmeId, id: ratedId, name: `Partner ${ratedId}`, sector: 'civic', version: 1 });
  await waveRecordsOf(add, { waveId, waveScheduleId, personId, organisationId, ratedOrganisationId: ratedId });
  await add('reminder', { id: newId(), subject_kind: 'milestone', subject_id: milestoneId, kind: 'two-weeks', due_on: '2026-09-01', recipient_id: personId, created_at: now });
  await add('audit_record', { id: newId(), person_id: personId, action: 'meeting.recorded', subject_id: meetingId, details: {}, recorded_at: now });
  return {
    agreementId,
    milestoneId,
    meetingId,
    pledgeId,
    waveId,
    waveScheduleId,
    draftId,
    commentId,
    indicatorId,
    obligationId,
    attestationId,
    meetingPlanId,
    waitPauseId,
    resourceId,
    documentId,
  };
}

/** A message in the inbox of a person. @returns its id */
export async function inboxItemOf(database: SuiteDatabase, partnership: TestPartnership, person: TestPerson): Promise<string> {
  const id = newId();
  await addRow(database, 'inbox_item', {
    programme_id: partnership.programmeId,
    id,
    person_id: person.id,
    partnership_id: partnership.id,
    kind: 'passed',
    subject_kind: 'milestone',
    subject_id: newId(),
    title: 'Mijlpaal',
    due_on: '2026-06-01',
    path: '/',
    created_at: now,
  });
  return id;
}

/** A key of a person's organisation, for which that person answers. @returns its id */
export async function apiKeyOf(database: SuiteDatabase, person: TestPerson): Promise<string> {
  const id = newId();
  await addRow(database, 'api_key', {
    programme_id: person.programmeId,
    id,
    organisation_id: person.organisationId,
    name: 'Koppeling',
    shown_part: 'abcd',
    hash: id,
    scopes: ['partnership.list'],
    person_id: person.id,
    created_at: now,
    expires_on: '2027-01-01',
  });
  return id;
}

/** An absence of a person that goes on, with somebody who stands in. @returns its id */
export async function standInOf(database: SuiteDatabase, absent: TestPerson, standIn: TestPerson): Promise<string> {
  const id = newId();
  await addRow(database, 'stand_in', {
    programme_id: absent.programmeId,
    id,
    absent_id: absent.id,
    stand_in_id: standIn.id,
    starts_on: '2020-01-01',
    ends_on: '2099-12-31',
    recorded_by: absent.id,
    recorded_at: now,
  });
  return id;
}

/** A request of a person about the own data that nobody answered yet. @returns its id */
export async function dataRequestOf(database: SuiteDatabase, person: TestPerson): Promise<string> {
  const id = newId();
  await addRow(database, 'data_request', {
    programme_id: person.programmeId,
    id,
    person_id: person.id,
    kind: 'other',
    text: 'Vraag',
    requested_at: now,
    due_on: '2026-07-15',
  });
  return id;
}

/** An export of the programme that can be downloaded. @returns its id */
export async function programmeExportOf(database: SuiteDatabase, person: TestPerson): Promise<string> {
  const id = newId();
  const ofProgramme = { programme_id: person.programmeId };
  await addRow(database, 'programme_export', {
    ...ofProgramme,
    id,
    requested_by: person.id,
    requested_at: now,
    status: 'ready',
    finished_at: now,
    expires_at: '2099-01-01T00:00:00Z',
    size: 1,
  });
  await addRow(database, 'programme_export_part', { ...ofProgramme, export_id: id, position: 1, content: Buffer.from('a') });
  return id;
}

/** The end of a programme that somebody asked for and that is still to come. @returns its id */
export async function programmeDeletionOf(database: SuiteDatabase, person: TestPerson): Promise<string> {
  const id = newId();
  await addRow(database, 'programme_deletion', {
    programme_id: person.programmeId,
    id,
    requested_by: person.id,
    requested_at: now,
    deletes_at: '2099-01-01T00:00:00Z',
  });
  return id;
}

/** A register that a person brought along, with one row; the last agreement of the partnership came out of it. @returns its id */
export async function registerImportOf(database: SuiteDatabase, person: TestPerson, partnershipId?: string, agreementId?: string): Promise<string> {
  const id = newId();
  const ofProgramme = { programme_id: person.programmeId };
  await addRow(database, 'register_import', {
    ...ofProgramme,
    id,
    imported_by: person.id,
    file_name: 'register.csv',
    fingerprint: 'a'.repeat(64),
    headers: '["Titel"]',
    row_count: 1,
    reading: { mapping: ['title'], layout: 'agreement-per-row', partnershipId: null, organisations: [], letPartiesJoin: false },
    status: 'prepared',
    imported_at: now,
    version: 1,
  });
  await addRow(database, 'register_import_row', { ...ofProgramme, register_import_id: id, imported_by: person.id, number: 2, cells: '["Afspraken"]' });
  if (!partnershipId || !agreementId) return id;
  await addRow(database, 'register_columns', { ...ofProgramme, fingerprint: 'b'.repeat(64), mapping: '["title"]', changed_at: now });
  await addRow(database, 'imported_agreement', {
    ...ofProgramme,
    partnership_id: partnershipId,
    agreement_id: agreementId,
    register_import_id: id,
    own_number: 'Z-1',
    likeness: 'c'.repeat(64),
    row_number: 2,
    imported_at: now,
  });
  return id;
}

/** Puts one row in a table as it is given; objects become JSON. */
export async function addRow(database: SuiteDatabase, table: string, row: object): Promise<void> {
  const columns = Object.keys(row);
  const values = columns.map((_, index) => `$${index + 1}`);
  await database.query(`insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`, Object.values(row));
}

