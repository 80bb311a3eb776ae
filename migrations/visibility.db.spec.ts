import { newId } from '@samenspel/platform/server';
import {
  addRow,
  apiKeyOf,
  dataRequestOf,
  everyRecordOf,
  Factory,
  inboxItemOf,
  programmeDeletionOf,
  programmeExportOf,
  registerImportOf,
  standInOf,
  SuiteDatabase,
  type TestOrganisation,
  type TestPartnership,
  type TestPerson,
} from '@samenspel/testing';

const now = '2026-06-15T10:00:00Z';

/** Who looks. All belong to one programme, but the last two. */
const viewers = [
  'administrator', // of an organisation outside the partnership, as the next two
  'coordinator',
  'evaluator',
  'contributor', // of the organisation that the records are of
  'colleague', // of that same organisation, without a part in the partnership
  'reader', // of another organisation in the partnership
  'outsider', // of an organisation outside the partnership
  'system',
  'stranger', // an administrator of another programme
  'nobody',
] as const;
type Viewer = (typeof viewers)[number];

/** Which viewers see the rows of a table, by what kind of table it is. */
const sees = {
  programme: ['administrator', 'coordinator', 'evaluator', 'contributor', 'colleague', 'reader', 'outsider', 'system'],
  partnership: ['administrator', 'coordinator', 'evaluator', 'contributor', 'reader', 'system'],
  organisation: ['contributor', 'colleague', 'system'],
  own: ['contributor', 'system'],
  person: ['contributor'],
  request: ['administrator', 'contributor', 'system'],
  administrators: ['administrator'],
  export: ['administrator', 'system'],
  system: ['system'],
} as const satisfies Record<string, readonly Viewer[]>;
type Kind = keyof typeof sees;

/** What samenspel_app may do with the rows that it sees: a column names the only thing of a row that changes. */
type Rights = 'read' | 'append' | 'discard' | 'change' | 'remove' | `${string}…`;

/** Every table of the catalogue. The third says who may add a row and the fourth who may change one, where that is not who sees it. */
const tables: Readonly<Record<string, readonly [Kind, Rights, Kind?, Kind?]>> = {
  programme: ['programme', 'change'],
  organisation: ['programme', 'change'],
  person: ['programme', 'change'],
  membership: ['programme', 'remove'],
  membership_invitation: ['programme', 'append'],
  former_municipality: ['programme', 'append'],
  stand_in: ['programme', 'ended_at…'],
  programme_export: ['export', 'expires_at, finished_at, size, status…'],
  programme_export_part: ['export', 'discard'],
  programme_deletion: ['programme', 'cancelled_at, cancelled_by…'],
  retention_rule: ['programme', 'change'],
  retention_run: ['programme', 'append'],
  outbox_event: ['programme', 'change'],
  event_handling: ['programme', 'append'],
  mail: ['programme', 'change'],
  single_sign_on: ['programme', 'remove'],
  single_sign_on_domain: ['programme', 'remove'],
  audit_record: ['partnership', 'append', 'programme'],
  partnership: ['partnership', 'change', 'programme'],
  partnership_organisation: ['partnership', 'append'],
  participant: ['partnership', 'remove'],
  agreement: ['partnership', 'append'],
  agreement_party: ['partnership', 'append'],
  agreement_summary: ['partnership', 'read'],
  agreement_record_link: ['partnership', 'append'],
  agreement_record_payload: ['partnership', 'append'],
  goal: ['partnership', 'append'],
  milestone: ['partnership', 'responsible_person_id, version…'],
  milestone_forecast: ['partnership', 'append'],
  milestone_completion_round: ['partnership', 'append'],
  milestone_acceptance: ['partnership', 'append'],
  wait_pause: ['partnership', 'append'],
  wait_pause_answer: ['partnership', 'append'],
  wait_pause_end: ['partnership', 'append'],
  milestone_dependency: ['partnership', 'append'],
  agreement_draft: ['partnership', 'change'],
  agreement_version: ['partnership', 'append'],
  agreement_confirmation: ['partnership', 'append', 'person'],
  agreement_comment: ['partnership', 'settled_at, settled_by…'],
  agreement_termination: ['partnership', 'append'],
  agreement_document: ['partnership', 'append'],
  agreement_document_withdrawal: ['partnership', 'append'],
  agreement_registration: ['partnership', 'append'],
  agreement_recognition: ['partnership', 'append'],
  milestone_evidence: ['partnership', 'append'],
  attestation_choice: ['partnership', 'append'],
  attestation_round: ['partnership', 'append'],
  attestation_party: ['partnership', 'append'],
  attestation_duty: ['partnership', 'append'],
  attestation_word: ['partnership', 'read'],
  indicator: ['partnership', 'append'],
  obligation: ['partnership', 'append'],
  obligation_wait: ['partnership', 'append'],
  obligation_fulfilment: ['partnership', 'append'],
  indicator_reading: ['partnership', 'append'],
  pledge: ['partnership', 'append'],
  contribution: ['partnership', 'append'],
  shared_resource: ['partnership', 'read'],
  resource_allocation: ['partnership', 'read'],
  resource_use: ['partnership', 'append'],
  meeting: ['partnership', 'append'],
  meeting_attendance: ['partnership', 'append'],
  decision: ['partnership', 'append'],
  discussion_point: ['partnership', 'append'],
  discussion_point_settlement: ['partnership', 'append'],
  meeting_plan: ['partnership', 'cancelled_at, cancelled_by…'],
  meeting_plan_point: ['partnership', 'append'],
  decision_organisation: ['partnership', 'append'],
  wave: ['partnership', 'closed_at, closes_on, conversation_id, invited_levels, invited_person_ids, opened_at, opens_on, release_by, released_at, releases_on, status, version…'],
  wave_invitation: ['partnership', 'block, withdrawn…'],
  wave_schedule: ['partnership', 'days_open, first_opens_on, instrument_code, instrument_version, invited_levels, minimum_group_size, mode, next_opens_on, repeats, status, version…'],
  wave_statement: ['partnership', 'read'],
  wave_statement_item: ['partnership', 'read'],
  answer_block: ['partnership', 'append'],
  instrument_quality: ['partnership', 'read'],
  wave_publication: ['partnership', 'read'],
  published_group: ['partnership', 'read'],
  published_cell: ['partnership', 'read'],
  published_tie: ['partnership', 'read'],
  published_gap: ['partnership', 'read'],
  improvement: ['partnership', 'append'],
  improvement_notice: ['partnership', 'append'],
  api_key: ['organisation', 'change'],
  data_request: ['request', 'answered_at, answered_by, outcome, reason…', 'person', 'administrators'],
  email_change: ['person', 'change'],
  inbox_item: ['own', 'read_at…'],
  register_import: ['own', 'remove'],
  register_import_row: ['own', 'discard'],
  register_columns: ['programme', 'change'],
  imported_agreement: ['partnership', 'append'],
  reminder: ['system', 'append'],
};

/** Outlives the programmes that were deleted: functions alone write it, and samenspel_app has no right on it at all. */
const withoutRights = 'deleted_programme';

/** Tables whose rows nobody of the application reaches, Samenspel itself included. */
const vault = ['closed_link', 'compartment', 'contributor', 'contributor_key', 'invitation_token', 'published_group', 'published_moment', 'quality_batch'];

describe('the rows that samenspel_app sees', () => {
  let database: SuiteDatabase;
  const settings = {} as Record<Viewer, Readonly<Record<string, string>>>;

  beforeAll(async () => {
    database = await SuiteDatabase.create();
    const make = new Factory(database, () => new Date(now));
    const programme = await make.programme();
    const [own, partner, office] = [await make.organisation(programme), await make.organisation(programme), await make.organisation(programme)];
    const contributor = await make.person(own);
    const reader = await make.person(partner);
    const people: Partial<Record<Viewer, TestPerson>> = {
      administrator: await make.person(office, { role: 'administrator' }),
      coordinator: await make.person(office, { role: 'coordinator' }),
      evaluator: await make.person(office, { role: 'evaluator' }),
      contributor,
      colleague: await make.person(own),
      reader,
      outsider: await make.person(office),
      stranger: await make.person(await make.organisation(await make.programme()), { role: 'administrator' }),
    };
    const partnership = await make.partnership(contributor, [contributor]);
    await addRow(database, 'partnership_organisation', {
      programme_id: programme.id,
      partnership_id: partnership.id,
      organisation_id: partner.id,
      joined_at: now,
    });
    await make.participant(partnership, reader, { role: 'reader' });
    const { agreementId } = await everyRecordOf(database, partnership, contributor);
    await registerImportOf(database, contributor, partnership.id, agreementId);
    await inboxItemOf(database, partnership, contributor);
    await apiKeyOf(database, contributor);
    await standInOf(database, contributor, reader);
    await recordsOfProgramme(own, contributor, partnership);
    for (const viewer of viewers) {
      const person = people[viewer];
      settings[viewer] = person ? { programme_id: person.programmeId, person_id: person.id, actor: 'person' } : {};
    }
    settings.system = { programme_id: programme.id, actor: 'system' };
  });

  afterAll(() => database.drop());

  async function recordsOfProgramme(organisation: TestOrganisation, person: TestPerson, partnership: TestPartnership): Promise<void> {
    const inProgramme = { programme_id: organisation.programmeId };
    const ofOrganisation = { ...inProgramme, organisation_id: organisation.id };
    await addRow(database, 'outbox_event', { ...inProgramme, id: partnership.id, type: 'partnership.opened', payload: {}, occurred_at: now });
    await addRow(database, 'event_handling', { ...inProgramme, event_id: partnership.id, handler: 'index', handled_at: now });
    await addRow(database, 'mail', {
      ...inProgramme,
      id: partnership.id,
      template: 'reminder',
      recipient_id: person.id,
      parameters: {},
      unique_key: 'once',
      requested_at: now,
    });
    await addRow(database, 'single_sign_on', {
      ...ofOrganisation,
      issuer: 'https://provider.example',
      client_id: 'samenspel',
      client_secret: 'secret',
      claim_values: [],
      admits_new_people: false,
      version: 1,
    });
    await addRow(database, 'single_sign_on_domain', { ...ofOrganisation, domain: 'partner.example', proof: 'proof' });
    await addRow(database, 'membership_invitation', {
      ...inProgramme,
      id: newId(),
      person_id: person.id,
      token_hash: 'hash',
      written_at: now,
      expires_at: '2026-07-01T10:00:00Z',
    });
    await addRow(database, 'former_municipality', {
      ...ofOrganisation,
      valid_until: '2026-01-01',
      municipality_code: 'GM0001',
      municipality_name: 'Voorheen',
    });
    await addRow(database, 'retention_rule', { ...inProgramme, kind: 'mail', days: 90 });
    await addRow(database, 'retention_run', { ...inProgramme, id: newId(), ran_at: now, removed: {} });
    await addRow(database, 'email_change', {
      ...inProgramme,
      person_id: person.id,
      email: 'new@partner.example',
      token_hash: Buffer.from('hash'),
      requested_at: now,
      expires_at: '2026-06-16T10:00:00Z',
    });
    await dataRequestOf(database, person);
    await programmeExportOf(database, person);
    await programmeDeletionOf(database, person);
  }

  /** Does something as samenspel_app for this viewer and takes it back. @returns the code of the refusal, if there is one */
  async function as<T>(viewer: Viewer, work: () => Promise<T>): Promise<T | string> {
    await database.query('begin');
    try {
      for (const [name, value] of Object.entries(settings[viewer])) await database.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      await database.query('set local role samenspel_app');
      return await work();
    } catch (failure) {
      return (failure as { code: string }).code;
    } finally {
      await database.query('rollback');
    }
  }

  /** The rows of the one programme that everything here stands in. */
  const ofWorld = (table: string) => (table === 'programme' ? 'id' : 'programme_id') + ` = '${settings.system['programme_id']}'`;

  const viewersFor = async (question: (viewer: Viewer) => Promise<boolean>) => {
    const found: Viewer[] = [];
    for (const viewer of viewers) if (await question(viewer)) found.push(viewer);
    return found;
  };

  const inOrder = (kind: Kind) => viewers.filter((viewer) => (sees[kind] as readonly Viewer[]).includes(viewer));

  const columnsOf = async (table: string, privilege: string) =>
    (
      await database.query<{ name: string }>(
        `select attname as name from pg_attribute
          where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            and has_column_privilege('samenspel_app', attrelid, attnum, $2) order by 1`,
        [table, privilege],
      )
    ).map(({ name }) => name);

  it('are told for every table of the catalogue', async () => {
    const rows = await database.query<{ schema: string; name: string }>(
      `select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p') and nspname in ('public', 'vault') order by 2`,
    );
    const found = (schema: string) => rows.filter((row) => row.schema === schema).map(({ name }) => name);
    expect(found('public')).toEqual([...Object.keys(tables), withoutRights].sort());
    expect(found('vault')).toEqual(vault);
  });

  it.each(Object.entries(tables))('are those of its kind in %s', async (table, [kind]) => {
    const [there] = await database.query<{ count: number }>(`select count(*)::int as count from ${table} where ${ofWorld(table)}`);
    expect(there!.count).toBeGreaterThan(0);
    const count = (viewer: Viewer) =>
      as(viewer, async () => (await database.query<{ count: number }>(`select count(*)::int as count from ${table} where ${ofWorld(table)}`))[0]!.count);
    expect(await viewersFor(async (viewer) => (await count(viewer)) !== 0)).toEqual(inOrder(kind));
  });

  it.each(Object.entries(tables))('can be added to %s by those alone who see them, or who may open one', async (table, [kind, rights, adders]) => {
    const columns = (await columnsOf(table, 'select')).map((name) => `"${name}"`).join(', ');
    const [row] = await database.query<{ row: object }>(`select to_jsonb(${table}) as row from ${table} where ${ofWorld(table)}`);
    const add = (viewer: Viewer) =>
      as(viewer, () => database.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`, [row!.row]));
    // The row is there already: who may add it stumbles on its key (23505), who may not on the policy (42501) before that.
    const allowed = rights === 'read' ? [] : inOrder(adders ?? kind);
    expect(await viewersFor(async (viewer) => (await add(viewer)) !== '42501')).toEqual(allowed);
    for (const viewer of allowed) expect([viewer, await add(viewer)]).toEqual([viewer, '23505']);
  });

  it.each(Object.entries(tables))('of %s change no further than it allows, and for those alone who may change them', async (table, [kind, rights, , changers]) => {
    const changing = await columnsOf(table, 'update');
    const everything = await columnsOf(table, 'select');
    const expected: Record<string, readonly string[]> = { read: [], append: [], discard: [], change: everything, remove: everything };
    expect(changing).toEqual(expected[rights] ?? rights.replace('…', '').split(', '));
    const [column] = changing;
    const change = (viewer: Viewer) =>
      as(viewer, async () => (await database.query(`update ${table} set ${column ?? 'programme_id'} = ${column ?? 'programme_id'} where ${ofWorld(table)} returning 1`)).length);
    expect(await viewersFor(async (viewer) => Number(await change(viewer)) !== 0 && (await change(viewer)) !== '42501')).toEqual(column ? inOrder(changers ?? kind) : []);
  });

  it.each(Object.entries(tables))('of %s are removed only where removing is allowed, and never those of others', async (table, [kind, rights]) => {
    const remove = (viewer: Viewer) => as(viewer, async () => (await database.query(`delete from ${table} where ${ofWorld(table)} returning 1`)).length);
    expect(await viewersFor(async (viewer) => Number(await remove(viewer)) > 0 && (await remove(viewer)) !== '42501')).toEqual(
      ['remove', 'discard'].includes(rights) ? inOrder(kind) : [],
    );
  });

  it.each([...vault.map((table) => `vault.${table}`), withoutRights])('are none at all of %s', async (table) => {
    for (const viewer of viewers) expect([viewer, await as(viewer, () => database.query(`select 1 from ${table}`))]).toEqual([viewer, '42501']);
  });

  it('are, of the words of a sealed attestation, the own one alone, and only a party of that name can add it', async () => {
    const sealed = async (work: () => Promise<unknown[]>) => {
      await database.query('set local role none');
      await database.query('update attestation_round set opened_at = null');
      await database.query('set local role samenspel_app');
      return (await work()).length;
    };
    const read = (viewer: Viewer) => as(viewer, () => sealed(() => database.query('select 1 from attestation_word')));
    expect(await viewersFor(async (viewer) => (await read(viewer)) === 1)).toEqual(['contributor']);
    const [row] = await database.query<{ row: object }>('select to_jsonb(attestation_word) as row from attestation_word');
    const add = (viewer: Viewer) =>
      as(viewer, () => sealed(() => database.query('insert into attestation_word select * from jsonb_populate_record(null::attestation_word, $1)', [row!.row])));
    expect(await viewersFor(async (viewer) => (await add(viewer)) === '23505')).toEqual(['contributor']);
    for (const viewer of viewers.filter((other) => other !== 'contributor')) expect([viewer, await add(viewer)]).toEqual([viewer, '42501']);
  });

  it('open no attestation before its time, by hand or by its function', async () => {
    for (const viewer of viewers) {
      const opened = await as(viewer, async () => {
        await database.query('set local role none');
        await database.query(`update attestation_round set opened_at = null, deadline_on = '2099-01-01'`);
        await database.query(`delete from attestation_word`);
        await database.query('set local role samenspel_app');
        return database.query('select 1 from attestation_round where open_attestation(id, now())');
      });
      expect([viewer, opened]).toEqual([viewer, []]);
      expect([viewer, await as(viewer, () => database.query('update attestation_round set opened_at = now()'))]).toEqual([viewer, '42501']);
    }
  });

  it('are, of the statements of a wave that is not released, those of the own organisation alone', async () => {
    for (const table of ['wave_statement', 'wave_statement_item']) {
      const seen = (viewer: Viewer) =>
        as(viewer, async () => {
          await database.query('set local role none');
          await database.query(`update wave set status = 'closed', released_at = null`);
          await database.query('set local role samenspel_app');
          return (await database.query(`select 1 from ${table}`)).length;
        });
      expect(await viewersFor(async (viewer) => (await seen(viewer)) !== 0)).toEqual(['contributor']);
    }
  });

  it('are none of a wave that is not released', async () => {
    for (const table of ['wave_publication', 'published_group', 'published_cell', 'published_tie', 'published_gap', 'instrument_quality']) {
      for (const viewer of viewers) {
        const seen = await as(viewer, async () => {
          await database.query('set local role none');
          await database.query(`update wave set status = 'closed', released_at = null`);
          await database.query('set local role samenspel_app');
          return database.query(`select 1 from ${table}`);
        });
        expect([viewer, seen]).toEqual([viewer, []]);
      }
    }
  });
});
