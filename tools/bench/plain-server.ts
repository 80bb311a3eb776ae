import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { agreementSelection } from '../../libs/agreements/server/agreement-summary/agreement-selection.ts';
import { timelineSelection } from '../../libs/agreements/server/timeline/timeline-selection.ts';
import { coordinatorId, programmeId } from './agreements.data.ts';
import { saveDraft } from './plain-draft.ts';
import { plainInsert } from './pulse.data.ts';

/**
 * The same SQL without the application: as superuser, past the policies, with no session, no checks and no framework.
 * What it answers is what the database says. The parent tells the database, and hears the address.
 */
const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: 10,
  options: `-c app.programme_id=${programmeId} -c app.actor=system`,
});

type Answer = (query: URLSearchParams, request: IncomingMessage) => Promise<unknown>;

const choiceOf = (query: URLSearchParams) => ({
  asOf: query.get('asOf')!,
  partnershipId: query.get('partnershipId'),
  standing: query.get('standing') as 'active' | null,
  organisationId: query.get('organisationId'),
  phase: query.get('phase'),
  dueFrom: query.get('dueFrom'),
  dueUntil: query.get('dueUntil'),
  q: query.get('q'),
  order: (query.get('order') ?? 'title') as 'title',
});

const answers: Readonly<Record<string, Answer>> = {
  '/agreements': async (query) => {
    const { sql, values } = agreementSelection(programmeId, choiceOf(query), 26, 101);
    return (await pool.query(sql, [...values])).rows;
  },
  '/timeline': async (query) =>
    (await pool.query(timelineSelection, [programmeId, query.get('partnershipId'), query.get('agreementId'), query.get('asOf'), 501])).rows[0],
  '/forecasts': async (query, request) => save(query, await bodyOf<Forecast>(request)),
  '/answers': async (_query, request) => {
    const { waveId, invitationId, sheet } = await bodyOf<PlainAnswers>(request);
    await pool.query(plainInsert, [programmeId, waveId, invitationId, JSON.stringify(sheet)]);
    return null;
  },
  '/drafts': async (query, request) => saveDraft(pool, query, await bodyOf(request)),
};

interface PlainAnswers {
  readonly waveId: string;
  readonly invitationId: string;
  readonly sheet: object;
}

interface Forecast {
  readonly forecastOn: string;
  readonly reason: string;
}

async function bodyOf<T>(request: IncomingMessage): Promise<T> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

const milestone = `
  select milestone.*, agreement.title as agreement_title, agreement.starts_on, partnership.name as partnership_name, organisation.shown_name,
         completion.completed_on, forecast.forecast_on
    from milestone
    join agreement on agreement.programme_id = milestone.programme_id and agreement.id = milestone.agreement_id
    join partnership on partnership.programme_id = milestone.programme_id and partnership.id = milestone.partnership_id
    join organisation on organisation.programme_id = milestone.programme_id and organisation.id = milestone.responsible_organisation_id
    left join milestone_completion completion on completion.programme_id = milestone.programme_id and completion.milestone_id = milestone.id
    left join lateral (
      select forecast_on from milestone_forecast
       where programme_id = milestone.programme_id and milestone_id = milestone.id order by recorded_at desc, id desc limit 1) forecast on true
   where milestone.programme_id = $1 and milestone.id = $2`;

/** What a forecast writes: the version, the forecast, a link of the record with its payload, the trail and the event. */
async function save(query: URLSearchParams, { forecastOn, reason }: Forecast): Promise<unknown> {
  const client = await pool.connect();
  const [partnershipId, agreementId, milestoneId] = ['partnershipId', 'agreementId', 'milestoneId'].map((name) => query.get(name));
  const now = new Date();
  try {
    await client.query('begin');
    await client.query('update milestone set version = version + 1 where programme_id = $1 and partnership_id = $2 and id = $3 and version = $4', [programmeId, partnershipId, milestoneId, query.get('version')]);
    await client.query(milestone, [programmeId, milestoneId]);
    await client.query(
      `insert into milestone_forecast (programme_id, id, partnership_id, milestone_id, forecast_on, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [programmeId, randomUUID(), partnershipId, milestoneId, forecastOn, reason, coordinatorId, now],
    );
    await client.query(`select pg_advisory_xact_lock(hashtextextended('agreement-record ' || $1, 0))`, [agreementId]);
    const { rows } = await client.query(
      `select sequence, hash from agreement_record_link where programme_id = $1 and agreement_id = $2 order by sequence desc limit 1`,
      [programmeId, agreementId],
    );
    const sequence = (rows[0]?.sequence ?? 0) + 1;
    await client.query(
      `insert into agreement_record_link (programme_id, partnership_id, agreement_id, sequence, previous_hash, hash, recorded_at, kind, fact_id, actor, subjects, commitments)
       values ($1, $2, $3, $4, $9, $5, $6, 'milestone.forecast-changed', $7, $8, '{}', '[]')`,
      [programmeId, partnershipId, agreementId, sequence, randomBytes(32).toString('hex'), now, randomUUID(), randomUUID(), rows[0]?.hash ?? null],
    );
    for (const part of ['facts', 'words']) {
      await client.query(
        `insert into agreement_record_payload (programme_id, partnership_id, agreement_id, sequence, part, salt, content) values ($1, $2, $3, $4, $5, $6, $7)`,
        [programmeId, partnershipId, agreementId, sequence, part, randomBytes(32).toString('hex'), JSON.stringify({ reason })],
      );
    }
    await client.query(
      `insert into audit_record (programme_id, id, person_id, action, subject_id, partnership_id, details, recorded_at)
       values ($1, $2, $3, 'milestone.forecast-changed', $4, $5, $6, $7)`,
      [programmeId, randomUUID(), coordinatorId, milestoneId, partnershipId, JSON.stringify({ forecastOn }), now],
    );
    await client.query(`insert into outbox_event (programme_id, id, type, payload, occurred_at) values ($1, $2, 'milestone.forecast-changed', $3, $4)`, [
      programmeId,
      randomUUID(),
      JSON.stringify({ partnershipId, agreementId, milestoneId, forecastOn }),
      now,
    ]);
    const after = await client.query(milestone, [programmeId, milestoneId]);
    await client.query('commit');
    return after.rows[0];
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
  const answer = answers[pathname];
  const work = answer ? answer(searchParams, request) : Promise.reject(new Error(pathname));
  work.then(
    (found) => response.setHeader('content-type', 'application/json').end(JSON.stringify(found)),
    (error: Error) => {
      response.statusCode = 500;
      response.end(error.message);
    },
  );
});
server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('disconnect', () => process.exit());
