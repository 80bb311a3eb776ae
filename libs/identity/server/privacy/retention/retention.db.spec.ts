import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';
import { type RetentionKind, retentionBounds, retentionKinds } from '../../../domain/index.js';

const day = 24 * 3_600_000;

describe('retention', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let administrator: TestPerson;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    organisation = await application.make.organisation(await application.make.programme());
    administrator = await application.make.person(organisation, { role: 'administrator' });
  });

  afterAll(() => application.stop());

  const address = () => `/api/v1/programmes/${organisation.programmeId}/retention`;
  const daysAgo = (days: number) => new Date(application.clock.now().getTime() - days * day);

  /** One record of each kind that is that many days old. */
  const add: Readonly<Record<RetentionKind, (days: number) => Promise<unknown>>> = {
    'mail': (days) =>
      application.database.query(
        `insert into mail (programme_id, id, template, recipient_id, parameters, unique_key, status, requested_at, sent_at) values ($1, $2, 'reminder', $3, '{}', $4, 'sent', $5, $5)`,
        [organisation.programmeId, newId(), administrator.id, newId(), daysAgo(days)],
      ),
    'inbox-item': async (days) => {
      const { id } = await application.make.partnership(administrator, [administrator]);
      await application.database.query(
        `insert into inbox_item (programme_id, id, person_id, partnership_id, kind, subject_kind, subject_id, title, due_on, path, created_at)
         values ($1, $2, $3, $4, 'passed', 'milestone', $2, 'Een mijlpaal', '2026-06-01', 'work', $5)`,
        [organisation.programmeId, newId(), administrator.id, id, daysAgo(days)],
      );
    },
    'session': async (days) => {
      await application.as(administrator);
      await application.database.query(
        `insert into auth.session ("expiresAt", "token", "updatedAt", "userId") select $1, $2, $1, account_id from person where id = $3`,
        [daysAgo(days), newId(), administrator.id],
      );
    },
    'audit-record': (days) =>
      application.database.query(
        `insert into audit_record (programme_id, id, person_id, action, subject_id, details, recorded_at) values ($1, $2, $3, 'person.changed', $3, '{}', $4)`,
        [organisation.programmeId, newId(), administrator.id, daysAgo(days)],
      ),
    'data-request': (days) =>
      application.database.query(
        `insert into data_request (programme_id, id, person_id, kind, text, requested_at, due_on, outcome, answered_by, answered_at)
         values ($1, $2, $3, 'other', 'Een vraag', $4, '2020-01-01', 'done', $3, $4)`,
        [organisation.programmeId, newId(), administrator.id, daysAgo(days)],
      ),
    'event': async (days) => {
      const id = newId();
      await application.database.query(`insert into outbox_event (programme_id, id, type, payload, occurred_at, handled_at) values ($1, $2, 'x', '{}', $3, $3)`, [
        organisation.programmeId,
        id,
        daysAgo(days),
      ]);
      await application.database.query(`insert into event_handling (programme_id, event_id, handler, handled_at) values ($1, $2, 'x', $3)`, [
        organisation.programmeId,
        id,
        daysAgo(days),
      ]);
    },
    'person': async (days) => {
      const person = await application.make.person(organisation);
      await application.database.query('delete from membership where person_id = $1', [person.id]);
      await application.database.query('update person set left_at = $2 where id = $1', [person.id, daysAgo(days)]);
    },
  };

  const expiredCounts = async () => {
    const client = await application.as(administrator);
    const { body } = await client.get(address()).expect(200);
    return Object.fromEntries(body.rules.map(({ kind, expired }: { kind: string; expired: number }) => [kind, expired]));
  };

  it.each(retentionKinds)('removes what is past the term of %s, shows it beforehand, and leaves what is not', async (kind) => {
    const { days } = retentionBounds[kind];
    await add[kind](days + 1);
    await add[kind](days - 1);
    expect((await expiredCounts())[kind]).toBe(1);
    await application.settle();
    expect((await expiredCounts())[kind]).toBe(0);
    const client = await application.as(administrator);
    const { body } = await client.get(address()).expect(200);
    expect(body.runs).toEqual([{ ranAt: '2026-06-15T10:00:00.000Z', removed: [{ kind, count: 1 }] }]);
  });

  it('runs once a day in each programme and leaves the others alone', async () => {
    await application.settle();
    const other = await application.make.organisation(await application.make.programme());
    const stranger = await application.make.person(other);
    await add.mail(800);
    await application.database.query(
      `insert into mail (programme_id, id, template, recipient_id, parameters, unique_key, status, requested_at, sent_at) values ($1, $2, 'reminder', $3, '{}', 'k', 'sent', $4, $4)`,
      [other.programmeId, newId(), stranger.id, daysAgo(300)],
    );
    await application.settle();
    expect((await expiredCounts()).mail).toBe(1);
    application.clock.moveTo(new Date('2026-06-16T10:00:00Z'));
    await application.settle();
    expect((await expiredCounts()).mail).toBe(0);
    const left = await application.database.query('select id from mail where programme_id = $1', [other.programmeId]);
    expect(left).toHaveLength(1);
  });

  it('follows the term of the programme, within bounds', async () => {
    await add.mail(40);
    const client = await application.as(administrator);
    const { body } = await client.put(address()).send({ terms: [{ kind: 'audit-record', days: 30 }, { kind: 'mail', days: 29 }] }).expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/terms/0/days', 'retention.out-of-bounds'],
      ['/terms/1/days', 'retention.out-of-bounds'],
    ]);
    await client.put(address()).send({ terms: [{ kind: 'mail', days: 30 }], privacyContact: 'fg@gemeente.example' }).expect(200);
    const after = await client.get(address()).expect(200);
    expect(after.body).toMatchObject({ privacyContact: 'fg@gemeente.example' });
    expect((await expiredCounts()).mail).toBe(1);
    expect((await client.get(`/api/v1/programmes/${organisation.programmeId}/own-data`).expect(200)).body.privacyContact).toBe('fg@gemeente.example');
  });

  it('has the same defaults and bounds in the database as in the rules', async () => {
    for (const kind of retentionKinds) {
      const { days, min, max } = retentionBounds[kind];
      const [row] = await application.database.query<{ days: number }>('select retention_days($1) as days', [kind]);
      expect([kind, row!.days]).toEqual([kind, days]);
      const set = (value: number) =>
        application.database.query('insert into retention_rule (programme_id, kind, days) values ($1, $2, $3) on conflict (programme_id, kind) do update set days = excluded.days', [
          organisation.programmeId,
          kind,
          value,
        ]);
      await set(min);
      await set(max);
      await expect(set(min - 1)).rejects.toThrow('check');
      await expect(set(max + 1)).rejects.toThrow('check');
    }
  });

  it('lets nobody but Samenspel itself remove, and no role delete past the functions', async () => {
    await application.database.query('begin');
    await application.database.query('set local role samenspel_app');
    await application.database.query(
      `select set_config('app.programme_id', $1, true), set_config('app.actor', 'person', true), set_config('app.person_id', $2, true)`,
      [organisation.programmeId, administrator.id],
    );
    await expect(application.database.query(`select remove_expired_records('mail', now())`)).rejects.toThrow('only Samenspel itself');
    await application.database.query('rollback');
    for (const table of ['mail', 'inbox_item', 'audit_record', 'data_request', 'outbox_event', 'person', 'agreement', 'meeting', 'pledge']) {
      const [row] = await application.database.query<{ may: boolean }>(`select has_table_privilege('samenspel_app', $1, 'delete') as may`, [table]);
      expect([table, row!.may]).toEqual([table, false]);
    }
  });

  it('has no kind that touches what was agreed', async () => {
    const system = `select set_config('app.programme_id', $1, true), set_config('app.actor', 'system', true)`;
    for (const kind of ['agreement', 'meeting', 'person', 'wave']) {
      await application.database.query('begin');
      await application.database.query(system, [organisation.programmeId]);
      await expect(application.database.query('select remove_expired_records($1, now())', [kind])).rejects.toThrow('are not removed');
      await application.database.query('rollback');
    }
  });
});
