import { createHash, createHmac } from 'node:crypto';
import { jest } from '@jest/globals';
import { compartmentOf, PulseScene, sheetOf, TestApplication, tokenIn } from '@samenspel/testing';

jest.setTimeout(120_000);

type Row = Readonly<Record<string, unknown>>;

/** Every row of every table, as a superuser finds it, with the transactions that wrote and locked it. */
type Dump = Readonly<Record<string, readonly Row[]>>;

const schemas = ['public', 'vault', 'compartment', 'auth', 'bullmq', 'migrations'];
const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

describe('after the close, someone who reads everything', () => {
  let application: TestApplication;
  let scene: PulseScene;
  let waveId: string;
  let invitations: readonly { id: string; person_id: string }[];
  let hashes: ReadonlyMap<string, readonly string[]>;
  /** What could be seen of the answers before the close. */
  let before: { responses: readonly string[]; transactions: readonly string[]; files: readonly string[]; tables: readonly string[] };
  /** While people answered, by the clock of the machine; and how much had been logged then. */
  let answering: { from: number; until: number; logged: readonly number[] };
  let dump: Dump;
  const log: string[] = [];
  const answered = new Set<string>();

  beforeAll(async () => {
    application = await TestApplication.start({ log: { write: (line) => void log.push(line) } });
    scene = await PulseScene.of(application, 12);
    ({ waveId } = await scene.open());
    await answerSome();
    application.clock.moveTo(new Date('2026-06-18T10:00:00Z'));
    await application.settle();
    await look();
    await scene.close(waveId);
    await application.settle();
    dump = await dumped();
  });

  afterAll(() => application.stop());

  /** Everyone opens the link, and half of each organisation answers. */
  async function answerSome(): Promise<void> {
    const [from, logged] = [Date.now(), log.length];
    for (const [place, person] of scene.people.entries()) {
      application.clock.moveTo(new Date(Date.parse('2026-06-15T12:00:00Z') + place * 60_000));
      const page = `/p/${tokenIn(application.mail.to(person.email).at(-1)!.text)}`;
      await application.anonymous().get(page).expect(200);
      if (place % 4 > 1) continue;
      const answers = Object.keys(sheetOf(4)).map((item) => [`answer.${item}`, String(1 + (place % 5))]);
      await application.anonymous().post(page).type('form').send({ step: 'review', go: 'submit', ...Object.fromEntries(answers) }).expect(200);
      answered.add(person.id);
    }
    answering = { from, until: Date.now(), logged: [logged, log.length] };
  }

  async function look(): Promise<void> {
    const compartment = (await compartmentOf(application.database, waveId))!;
    const texts = async (sql: string) => (await application.database.query<{ text: string }>(sql)).map(({ text }) => text);
    before = {
      responses: await texts(`select distinct response_id::text as text from ${compartment.answer}`),
      transactions: await texts(`select distinct xmin::text as text from ${compartment.participation}`),
      files: await texts(`select pg_relation_filenode(oid)::text as text from pg_class where relnamespace = 'compartment'::regnamespace`),
      tables: Object.values(compartment).map((name) => name.split('.')[1]!),
    };
    invitations = await application.database.query('select id, person_id from wave_invitation where wave_id = $1', [waveId]);
    hashes = new Map(scene.people.map(({ id, email }) => [id, application.mail.to(email).map(({ text }) => hashOf(tokenIn(text)))]));
  }

  async function dumped(): Promise<Dump> {
    const tables = await application.database.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p', 'm') and nspname = any($1) order by 1`,
      [schemas],
    );
    const found: Record<string, readonly Row[]> = {};
    for (const { name } of tables) {
      const rows = await application.database.query<{ row: Row }>(
        `select to_jsonb(kept) || jsonb_build_object('xmin', kept.xmin::text, 'xmax', kept.xmax::text) as row from ${name} as kept`,
      );
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  }

  const everyRow = () => Object.entries(dump).flatMap(([table, rows]) => rows.map((row) => ({ table, row })));
  const rowsThatHold = (needles: readonly string[]) => everyRow().filter(({ row }) => needles.some((needle) => JSON.stringify(row).includes(needle)));
  /** As the wave is, in which everyone who was invited is named. */
  const isAboutAll = (row: Row) => scene.people.every(({ id }) => JSON.stringify(row).includes(id));

  /** All that leads on from a person: rows with an id, the address or a hash of theirs, and with the ids found in those. */
  const traceOf = (personId: string): string => {
    const rowsOf = (needles: ReadonlySet<string>) => rowsThatHold([...needles]).filter(({ row }) => !isAboutAll(row));
    const { email, name, organisationId } = scene.people.find(({ id }) => id === personId)!;
    const own = new Set([personId, email, name, ...hashes.get(personId)!, invitations.find(({ person_id }) => person_id === personId)!.id]);
    const shared = new Set([scene.programmeId, scene.partnership.id, waveId, scene.coordinator.id, organisationId]);
    for (let step = 0; step < 3; step += 1) {
      for (const { row } of rowsOf(own)) {
        for (const id of JSON.stringify(row).match(idPattern) ?? []) if (!shared.has(id)) own.add(id);
      }
    }
    const lines = rowsOf(own).map(({ table, row }) => `${table} ${withoutOwn(row, [...own])}`);
    return lines.sort().join('\n');
  };

  /** A row without what is each person's own, and without its place in a queue, which is looked at apart. */
  const withoutOwn = ({ xmin: _written, xmax: _locked, ...row }: Row, own: readonly string[]) => {
    const kept = Object.entries(row).filter(([column, value]) => typeof value !== 'number' || !/^(id|seq)$|_at_ms$/.test(column));
    return own.reduce((text, needle) => text.replaceAll(needle, '·'), JSON.stringify(Object.fromEntries(kept)));
  };

  it('cannot tell those who answered from those who did not by anything that leads on from them', () => {
    for (const colleagues of Map.groupBy(scene.people, ({ organisationId }) => organisationId).values()) {
      expect(colleagues.filter(({ id }) => answered.has(id))).toHaveLength(3);
      const [trace, ...others] = new Set(colleagues.map(({ id }) => traceOf(id)));
      expect(others).toEqual([]);
      for (const place of ['wave_invitation', 'closed_link', 'pulse-reminder', 'bullmq.job']) expect(trace).toContain(place);
    }
  });

  it('finds no answer, no transaction in which one was given, and no file that held one', async () => {
    expect(before.responses).toHaveLength(6);
    expect(before.transactions).toHaveLength(6);
    expect(rowsThatHold(before.responses)).toEqual([]);
    expect(everyRow().filter(({ row }) => [row['xmin'], row['xmax']].some((id) => before.transactions.includes(String(id))))).toEqual([]);
    const left = await application.database.query('select relname from pg_class where relname = any($1)', [before.tables]);
    expect(left).toEqual([]);
    await application.database.query('checkpoint');
    const files = await application.database.query<{ name: string }>(
      `select pg_ls_dir('base/' || oid) as name from pg_database where datname = current_database()`,
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(({ name }) => before.files.includes(name.split(/[_.]/)[0]!))).toEqual([]);
  });

  it('finds no line of the log, no job and no moment from while people answered', () => {
    expect(answering.logged[0]).toBe(answering.logged[1]);
    expect(log.length).toBeGreaterThan(0);
    expect(log.filter((line) => [...hashes.values(), before.responses].flat().some((needle) => line.includes(needle)))).toEqual([]);
    expect(rowsThatHold(['2026-06-15T12:', '2026-06-15 12:'])).toEqual([]);
    const moments = everyRow().flatMap(({ table, row }) => Object.values(row).map((value) => ({ table, value })));
    expect(moments.filter(({ value }) => typeof value === 'number' && value >= answering.from && value <= answering.until)).toEqual([]);
  });

  it('finds mail to everyone alike, asked for in the order of the invitations, which is random', () => {
    const mails = [...dump['public.mail']!].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
    for (const template of ['pulse-invitation', 'pulse-reminder']) {
      const asked = mails.filter((mail) => mail['template'] === template).map((mail) => (mail['parameters'] as { invitationId: string }).invitationId);
      expect(asked).toEqual(invitations.map(({ id }) => id).sort());
    }
    expect(new Set(mails.map((mail) => [mail['template'], mail['requested_at'], mail['sent_at'], mail['attempts']].join())).size).toBe(2);
  });

  it('learns who answered, and nothing of what, only from the pseudonyms with the key beside them in the vault', () => {
    const key = Buffer.from(String(dump['vault.contributor_key']![0]!['key']).slice(2), 'hex');
    const pseudonyms = new Set(dump['vault.contributor']!.map((row) => row['pseudonym']));
    const known = scene.people.filter(({ id }) => pseudonyms.has(createHmac('sha256', key).update(id).digest('base64url')));
    expect(new Set(known.map(({ id }) => id))).toEqual(answered);
    expect(Object.keys(dump['vault.contributor']![0]!).sort()).toEqual(['group_code', 'programme_id', 'pseudonym', 'wave_id', 'xmax', 'xmin']);
  });
});
