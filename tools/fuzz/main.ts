import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { Premises } from '../testing/started-samenspel.ts';
import { ApiDocument, type Operation } from './api-document.ts';
import { Caller } from './caller.ts';
import { findingOf } from './finding.ts';
import { KnownIds } from './known-ids.ts';
import { type GeneratedRequest, requestsOf } from './request-arbitrary.ts';

/** Of the operations, how many must have succeeded at least once: a run that never gets inside proves nothing. */
const leastReached = 0.6;
const atOnce = 4;
const shown = 20;

interface Try {
  readonly operation: Operation;
  readonly request: GeneratedRequest;
}

const { values } = parseArgs({ options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
const document = new ApiDocument();
const tries = generate(Number(values.requests));
const premises = await Premises.open();
try {
  process.exitCode = await run();
} finally {
  await premises.close();
}

/** Every operation in turn, so that each gets its share whatever the number. */
function generate(count: number): Try[] {
  const { operations } = document;
  const rounds = Math.ceil(count / operations.length);
  const perOperation = operations.map((operation, index) =>
    fc.sample(requestsOf(document, operation), { numRuns: rounds, seed: seed * 10_007 + index }).map((request) => ({ operation, request })),
  );
  return Array.from({ length: rounds }, (_, round) => perOperation.map((own) => own[round]!)).flat().slice(0, count);
}

async function run(): Promise<number> {
  console.log(`${tries.length} requests over ${document.operations.length} operations, seed ${seed}`);
  const started = premises.start({ DEMO: 'true', LOG_LEVEL: 'error' });
  await started.ready();
  const caller = new Caller(`http://127.0.0.1:${premises.port}`, new KnownIds(document));
  await caller.signIn();
  await caller.explore(document.operations);

  const began = performance.now();
  const { findings, statuses, reached } = await callAll(caller);
  const seconds = (performance.now() - began) / 1_000;
  const unreached = document.operations.filter(({ id }) => !reached.has(id)).map(({ id }) => id);

  console.log(`${seconds.toFixed(0)} s; answers: ${[...statuses].sort().map(([status, count]) => `${count} × ${status}`).join(', ')}`);
  console.log(`${reached.size} of ${document.operations.length} operations succeeded at least once; not: ${unreached.join(', ') || 'none'}`);
  for (const finding of findings.slice(0, shown)) console.log(finding);
  const alive = await premises.isReady();
  started.send('SIGTERM');
  await started.end();
  const faults = [
    ...(findings.length > 0 ? [`${findings.length} findings`] : []),
    ...(alive ? [] : ['the application is no longer ready']),
    ...(reached.size < leastReached * document.operations.length ? ['too few operations were reached to prove anything'] : []),
  ];
  console.log(faults.join('; ') || '0 findings');
  return faults.length > 0 ? 1 : 0;
}

async function callAll(caller: Caller) {
  const findings: string[] = [];
  const statuses = new Map<number, number>();
  const reached = new Set<string>();
  const queue = tries.values();
  const work = async () => {
    for (const { operation, request } of queue) {
      const answer = await caller.send(operation, request).catch((error: Error) => ({ status: 599, contentType: '', text: error.message }));
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status < 300) reached.add(operation.id);
      const finding = findingOf(answer);
      if (finding) findings.push(described(caller, operation, request, finding, answer.text));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { findings, statuses, reached };
}

function described(caller: Caller, operation: Operation, request: GeneratedRequest, finding: string, text: string): string {
  const { address, init } = caller.write(operation, request);
  const body = init.body === undefined ? '' : `\n    body ${init.body.slice(0, 600)}`;
  return `${operation.id}: ${finding}\n    ${init.method} ${address.slice(0, 300)} ${JSON.stringify(request.headers)}${body}\n    answer ${text.slice(0, 400)}`;
}
