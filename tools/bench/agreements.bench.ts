import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { step } from '../processes/progress.ts';
import { email, idOf, load, milestonesOfEach, openDrafts, partnerships, password, programmeId, words } from './agreements.data.ts';
import { draftContent } from './draft-content.ts';
import { besidePlainAtMost, type Figures, figuresOf, growthAtMost, type Measured, verdictOf } from './figures.ts';
import { type Sent, timed } from './http-client.ts';
import { BenchmarkPremises } from './premises.ts';

const sizes = { small: 1_000, large: 10_000 } as const;
type Size = keyof typeof sizes;

const warmUp = 30;
const samples = 300;

/** One request in both shapes: to the application, and to the bare server. */
interface Asked {
  readonly application: readonly [path: string, sent?: Sent];
  readonly plain: readonly [path: string, sent?: Sent];
}

interface Side {
  readonly application: string;
  readonly plain: string;
  readonly cookie: string;
}

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();
const organisation = (turn: number) => idOf(2, 1 + (turn % (2 * partnerships)));
const agreementOf = (turn: number, size: Size) => 1 + ((turn * 7_919) % sizes[size]);
const partnershipOf = (agreement: number) => idOf(4, 1 + (agreement % partnerships));

const list = (parameters: (turn: number) => Record<string, string>) => (turn: number): Asked => {
  const chosen = parameters(turn);
  return {
    application: [`/agreements?${new URLSearchParams(chosen)}`],
    plain: [`/agreements?${new URLSearchParams({ ...chosen, asOf: today })}`],
  };
};

function timeline(turn: number, size: Size): Asked {
  const agreement = agreementOf(turn, size);
  const ids = { partnershipId: partnershipOf(agreement), agreementId: idOf(5, agreement) };
  return {
    application: [`/partnerships/${ids.partnershipId}/agreements/${ids.agreementId}/timeline`],
    plain: [`/timeline?${new URLSearchParams({ ...ids, asOf: today })}`],
  };
}

/** As many agreements are saved to in turn; the turns that warm up begin the record of each. */
const openAgreements = warmUp;

/** Moves the last milestone of an agreement, which is open in the data; the bare server moves that of the next agreement. */
function save(turn: number): Asked {
  const body = { forecastOn: addedTo(today, 30 + (turn % 100)), reason: 'De levering komt later' };
  const address = (side: 0 | 1) => {
    const agreement = 1 + 2 * (turn % openAgreements) + side;
    const milestone = milestonesOfEach * agreement + milestonesOfEach - 1;
    return { partnershipId: partnershipOf(agreement), agreementId: idOf(5, agreement), milestoneId: idOf(7, milestone) };
  };
  const own = address(0);
  const version = 1 + Math.floor(turn / openAgreements);
  return {
    application: [`/partnerships/${own.partnershipId}/milestones/${own.milestoneId}/forecasts`, { method: 'POST', headers: { 'if-match': `"${version}"` }, body }],
    plain: [`/forecasts?${new URLSearchParams({ ...address(1), version: String(version) })}`, { method: 'POST', body }],
  };
}

/** Writes a whole text into a draft again; the bare server writes into the draft beside it. */
function saveDraft(turn: number): Asked {
  const version = String(1 + Math.floor(turn / openDrafts));
  const of = (side: 0 | 1) => {
    const number = 2 * (turn % openDrafts) + side;
    return { draftId: idOf(9, number), body: draftContent(number, [idOf(2, 1), idOf(2, 2)], `Samen werk maken, ronde ${turn}`) };
  };
  const [own, other] = [of(0), of(1)];
  const partnershipId = idOf(4, 1);
  return {
    application: [`/partnerships/${partnershipId}/agreement-drafts/${own.draftId}/content`, { method: 'PUT', headers: { 'if-match': `"${version}"` }, body: own.body }],
    plain: [`/drafts?${new URLSearchParams({ partnershipId, draftId: other.draftId, version })}`, { method: 'PUT', body: other.body }],
  };
}

function addedTo(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

const scenarios: Readonly<Record<string, (turn: number, size: Size) => Asked>> = {
  'list by title': list(() => ({ limit: '25' })),
  'list by next due, active, of one organisation': list((turn) => ({ standing: 'active', organisationId: organisation(turn), order: 'due' })),
  'list by end, due within a period, in one phase': list((turn) => ({ order: 'end', phase: 'implementation', dueFrom: addedTo('2025-06-01', turn % 200), dueUntil: addedTo('2025-07-01', turn % 200) })),
  search: list((turn) => ({ q: words[(turn * 7) % words.length]!.slice(0, -1) })),
  'search for two words': list((turn) => ({ q: `${words[turn % words.length]} ${words[(turn * 11 + 3) % words.length]}` })),
  timeline,
  'save a draft': saveDraft,
  'save a forecast': save,
};

/** Reading and saving 10,000 agreements with 100,000 milestones, beside the same SQL without the application. */
export async function agreements(): Promise<boolean> {
  const premises = await step('Building and starting PostgreSQL', () => BenchmarkPremises.open());
  const children: ChildProcess[] = [];
  try {
    const sides = {} as Record<Size, Side>;
    for (const [size, count] of Object.entries(sizes) as [Size, number][]) {
      sides[size] = await step(`Loading ${count} agreements and starting both servers`, () => open(premises, size, count, children));
    }
    const measured: Measured[] = [];
    for (const [name, asked] of Object.entries(scenarios)) {
      const each = await step(`Timing: ${name}`, () => measure(name, asked, sides));
      measured.push(each);
      console.log(lineOf(each));
    }
    return report(measured);
  } finally {
    for (const child of children) child.disconnect();
    await premises.close();
  }
}

async function open(premises: BenchmarkPremises, size: Size, count: number, children: ChildProcess[]): Promise<Side> {
  const databaseUrl = await premises.database(size);
  await load(databaseUrl, count);
  const application = await premises.api(databaseUrl);
  const plain = fork(path.join(import.meta.dirname, 'plain-server.ts'), [databaseUrl]);
  children.push(plain);
  const address = await new Promise<string>((resolve, reject) => {
    plain.once('message', (message) => resolve(String(message)));
    plain.once('exit', () => reject(new Error('the plain server ended')));
  });
  return { application: `${application}/api/v1/programmes/${programmeId}`, plain: address, cookie: await signIn(application) };
}

/** A session like anybody's. */
async function signIn(application: string): Promise<string> {
  const answer = await fetch(`${application}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Takes the servers in turn, so that whatever else the machine does strikes all of them alike. */
async function measure(name: string, asked: (turn: number, size: Size) => Asked, sides: Record<Size, Side>): Promise<Measured> {
  const times = { small: { application: [] as number[], plain: [] as number[] }, large: { application: [] as number[], plain: [] as number[] } };
  for (let turn = 0; turn < warmUp + samples; turn += 1) {
    for (const size of Object.keys(sizes) as Size[]) {
      const { application, plain } = asked(turn, size);
      const side = sides[size];
      const headers = { ...application[1]?.headers, cookie: side.cookie };
      const took = {
        application: await timed(side.application + application[0], { ...application[1], headers }),
        plain: await timed(side.plain + plain[0], plain[1]),
      };
      if (turn < warmUp) continue;
      times[size].application.push(took.application);
      times[size].plain.push(took.plain);
    }
  }
  const figures = ({ application, plain }: { application: number[]; plain: number[] }) => ({ application: figuresOf(application), plain: figuresOf(plain) });
  return { name, small: figures(times.small), large: figures(times.large) };
}

function report(measured: readonly Measured[]): boolean {
  const heading = ['', `API, ${sizes.large}`, `plain, ${sizes.large}`, `API, ${sizes.small}`, 'beside plain', 'at ten times', ''];
  const passed = measured.every((each) => verdictOf(each).passed);
  console.log(`\n${samples} samples each on ${availableParallelism()} cores, one request at a time; milliseconds, p50 / p95. Ratios are of p95:`);
  console.log(`at most ${besidePlainAtMost} × plain, and at most ${growthAtMost} × at ten times the data.\n`);
  console.log(`| ${heading.join(' | ')} |\n|${heading.map(() => ' --- |').join('')}`);
  for (const each of measured) console.log(lineOf(each));
  console.log(`\nagreements: ${passed ? 'passed' : 'did not pass'}`);
  return passed;
}

/** A row of the table of figures. */
function lineOf(measured: Measured): string {
  const shown = ({ p50, p95 }: Figures) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
  const { name, small, large } = measured;
  const { besidePlain, growth, passed } = verdictOf(measured);
  const figures = [large.application, large.plain, small.application].map(shown);
  return `| ${[name, ...figures, `${besidePlain.toFixed(2)} ×`, `${growth.toFixed(2)} ×`, passed ? 'passed' : 'did not pass'].join(' | ')} |`;
}
