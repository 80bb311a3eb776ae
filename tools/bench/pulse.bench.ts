import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { step } from '../processes/progress.ts';
import { BenchmarkPremises } from './premises.ts';
import { type Close, timeCloses } from './pulse-close.ts';
import { hashOf, idOf, items, loadPartnership, openWave, peopleIn, plainInsert, programmeId, type Roster, sheetOf, tokenOf, type Turnout } from './pulse.data.ts';

const roster: Roster = { organisations: 10, levels: ['operational'], peopleOfEach: 50 };
const people = peopleIn(roster);
const together = 20;
const rounds = 5;
/** The share of a plain insert that taking in answers must reach. */
const atLeast = 1 / 2;
const secondsForAll = 60;
const secondsForClose = 5;

/** Takes in the answer of one person in one wave. */
type TakeIn = (wave: number, person: number) => Promise<void>;

interface Compared {
  readonly name: string;
  /** Answers a second, of each round. */
  readonly ours: readonly number[];
  readonly plain: readonly number[];
}

interface Closes {
  readonly turnout: Turnout;
  readonly of: readonly Close[];
}

const agent = new Agent({ keepAlive: true, maxSockets: together });

/** Five hundred people who answer within a minute, how many answers a second are taken in beside plain inserts, and how long a close takes. */
export async function pulse(): Promise<boolean> {
  const premises = await step('Building and starting PostgreSQL', () => BenchmarkPremises.open());
  const children: ChildProcess[] = [];
  const connections: { end(): Promise<void> }[] = [];
  try {
    const databaseUrl = await premises.database('pulse');
    const client = new pg.Client({ connectionString: databaseUrl });
    connections.push(client);
    await client.connect();
    await step(`Loading ${1 + 2 * rounds} waves of ${people} people`, async () => {
      await loadPartnership(client, roster);
      for (let wave = 1; wave <= 1 + 2 * rounds; wave += 1) await openWaveBeside(client, wave);
      await client.query('vacuum analyze');
    });
    const api = await premises.api(databaseUrl);
    const plain = await plainServer(databaseUrl, children);
    const pool = new pg.Pool({ connectionString: databaseUrl, max: together });
    connections.push(pool);

    const visit = await step(`${people} people open the page and answer`, () => throughput(visitOf(api), 1));
    const lost = people - (await taken(client, 1));
    const http = await step('Posting to the API and to a bare server in turn', () => compare('POST to the API, beside a bare server that inserts', postTo(api), insertThrough(plain), 2));
    const sql = await step('Calling the function and inserting in turn', () => compare('take_in_answers, beside an insert of the same rows', functionOf(pool), insertOf(pool), 2 + rounds));
    const closes: Closes[] = [];
    for (const [place, turnout] of (['the same people', 'other people'] as const).entries()) {
      const database = await premises.database(`closes${place}`);
      closes.push({ turnout, of: await step(`Closing twelve waves of 10 organisations × 3 levels, in which ${turnout} answer`, () => timeCloses(database, premises.secrets, turnout)) });
    }
    return report(visit, lost, http, sql, closes);
  } finally {
    agent.destroy();
    for (const connection of connections) await connection.end();
    for (const child of children) child.disconnect();
    await premises.close();
  }
}

/** Several waves of one partnership are never open at once; here they are, so that each round finds nobody who answered. */
async function openWaveBeside(client: pg.Client, wave: number): Promise<void> {
  await client.query('drop index if exists wave_open_once');
  await openWave(client, wave, people);
}

async function taken(client: pg.Client, wave: number): Promise<number> {
  const { rows } = await client.query<{ code: string }>('select code from vault.compartment where wave_id = $1', [idOf(5, wave)]);
  const counted = await client.query<{ people: number }>(
    `select count(*)::int as people from (select response_id from compartment.answer_${rows[0]!.code} group by 1 having count(*) = $1) as whole`,
    [items.length],
  );
  return counted.rows[0]!.people;
}

/** Everyone in turn, so many at a time. @returns answers a second */
async function throughput(takeIn: TakeIn, wave: number): Promise<number> {
  const waiting = Array.from({ length: people }, (_, place) => place + 1);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) await takeIn(wave, person);
    }),
  );
  return people / ((performance.now() - began) / 1000);
}

/** Takes both sides in turn, so that whatever else the machine does strikes them alike. */
async function compare(name: string, ours: TakeIn, plain: TakeIn, firstWave: number): Promise<Compared> {
  const compared = { name, ours: [] as number[], plain: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    compared.ours.push(await throughput(ours, firstWave + round));
    compared.plain.push(await throughput(plain, firstWave + round));
  }
  return compared;
}

const visitOf = (api: string): TakeIn => async (wave, person) => {
  await send(`${api}/p/${tokenOf(wave, person)}`, 'GET');
  await postTo(api)(wave, person);
};

const postTo = (api: string): TakeIn => (wave, person) => {
  const answers = Object.entries(sheetOf(person)).map(([item, value]) => [`answer.${item}`, String(value)]);
  const form = new URLSearchParams([['step', 'review'], ['go', 'submit'], ['instrument', 'trust-and-course/1'], ...answers] as [string, string][]);
  return send(`${api}/p/${tokenOf(wave, person)}`, 'POST', 'application/x-www-form-urlencoded', form.toString());
};

const insertThrough = (server: string): TakeIn => (wave, person) =>
  send(`${server}/answers`, 'POST', 'application/json', JSON.stringify({ waveId: idOf(5, wave), invitationId: idOf(8, wave * 100_000 + person), sheet: sheetOf(person) }));

const functionOf = (pool: pg.Pool): TakeIn => async (wave, person) => {
  const { rows } = await pool.query(`select result from take_in_answers($1, 'trust-and-course', 1, $2, now())`, [hashOf(tokenOf(wave, person)), JSON.stringify(sheetOf(person))]);
  if (rows[0].result !== 'accepted') throw new Error(`an answer was ${rows[0].result}`);
};

const insertOf = (pool: pg.Pool): TakeIn => async (wave, person) => {
  await pool.query(plainInsert, [programmeId, idOf(5, wave), idOf(9, wave * 100_000 + person), JSON.stringify(sheetOf(person))]);
};

function send(address: string, method: 'GET' | 'POST', type?: string, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(address, { method, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${method} ${response.statusCode}`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function plainServer(databaseUrl: string, children: ChildProcess[]): Promise<string> {
  const plain = fork(path.join(import.meta.dirname, 'plain-server.ts'), [databaseUrl]);
  children.push(plain);
  return new Promise((resolve, reject) => {
    plain.once('message', (message) => resolve(String(message)));
    plain.once('exit', () => reject(new Error('the plain server ended')));
  });
}

function report(visits: number, lost: number, http: Compared, sql: Compared, closes: readonly Closes[]): boolean {
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const verdict = (passed: boolean) => (passed ? 'passed' : 'did not pass');
  const all = people / visits;
  const slowest = ({ of }: Closes) => Math.max(...of.map(({ seconds }) => seconds));
  const share = ({ ours, plain }: Compared) => middle(ours) / middle(plain);
  const row = (compared: Compared, told: string) =>
    `| ${compared.name} | ${middle(compared.ours).toFixed(0)} | ${middle(compared.plain).toFixed(0)} | ${share(compared).toFixed(2)} × | ${told} |`;
  const isEveryoneIn = lost === 0 && all <= secondsForAll;
  const isFastEnough = share(sql) >= atLeast;
  const passed = isEveryoneIn && isFastEnough && closes.every((each) => slowest(each) <= secondsForClose);
  console.log(`\non ${availableParallelism()} cores, ${together} at a time, ${rounds} rounds of ${people} answers in turn; medians of answers a second:\n`);
  console.log(`${people} people opened the page and answered in ${all.toFixed(1)} s; ${lost} lost: ${verdict(isEveryoneIn)}\n`);
  console.log('| | Samenspel | plain | beside plain | |\n| --- | --- | --- | --- | --- |');
  console.log(row(sql, `at least ${atLeast.toFixed(2)} ×: ${verdict(isFastEnough)}`));
  console.log(row(http, 'told, with no limit: it reads, checks and writes a page besides'));
  for (const each of closes) {
    const told = each.of.map(({ seconds, groups }) => `${seconds.toFixed(2)} s (${groups} groups)`).join(', ');
    console.log(`\nclosing, ${each.turnout}: ${told}; the slowest ${slowest(each).toFixed(2)} s: ${verdict(slowest(each) <= secondsForClose)}`);
  }
  console.log(`\npulse: ${verdict(passed)}`);
  return passed;
}
