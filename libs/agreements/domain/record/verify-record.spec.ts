import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Json } from './canonical-json.js';
import { type NewRecordPayload, nextLink, type RecordHead, type RecordLink } from './record-chain.js';
import type { RecordFile } from './record-file.js';
import { verifyRecord } from './verify-record.js';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const agreementId = randomUUID();
const actor = randomUUID();

const fact = (part: string, content: Json): NewRecordPayload => ({ part, salt: randomBytes(32).toString('hex'), content });

/** A record of that many links, each with facts, and words and a name in some. */
function recordOf(count: number): RecordFile {
  const links: RecordLink[] = [];
  const payloads: RecordFile['payloads'][number][] = [];
  let head: RecordHead | undefined;
  for (let number = 1; number <= count; number += 1) {
    const parts = [
      fact('facts', { forecastOn: `2026-06-0${number}`, amount: number * 1.5 }),
      ...(number % 2 ? [fact('words', 'Het weer zat tegen')] : []),
      ...(number === 1 ? [fact(`person:${actor}`, { name: 'Noor Özdemir', organisationName: 'Gemeente' })] : []),
    ];
    const moment = `2026-06-15T10:00:0${number}.000Z`;
    const link = nextLink(head, { recordedAt: moment, kind: 'milestone.forecast-changed', actor, subjects: { agreementId } }, parts, sha256);
    links.push(link);
    payloads.push(...parts.map((part) => ({ sequence: link.sequence, ...part })));
    head = link;
  }
  return { format: 'samenspel-agreement-record', version: 1, agreementId, headHash: head!.hash, links, payloads };
}

const check = (file: unknown, anchor?: string) => verifyRecord(file as Json, sha256, anchor);
const copyOf = (file: RecordFile) => structuredClone(file) as unknown as Record<string, Json> & { links: RecordLink[]; payloads: RecordFile['payloads'][number][] };

/** Every text, number and flag in a record, by the way to it. */
function* leaves(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) yield path;
  else for (const key of Object.keys(value)) yield* leaves(value[key as never], [...path, key]);
}

function changeAt(value: unknown, path: (string | number)[], change: (leaf: unknown) => unknown): void {
  const [key, ...rest] = path;
  const holder = value as Record<string | number, unknown>;
  if (rest.length > 0) changeAt(holder[key!], rest, change);
  else holder[key!] = change(holder[key!]);
}

const record = recordOf(4);
const paths = [...leaves(record)];

/** One character of a text in place of another, or another number. */
const changed = (position: number, to: string) => (leaf: unknown) => {
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf !== 'string') return leaf === null ? to : !leaf;
  const at = position % leaf.length;
  return leaf.slice(0, at) + (leaf[at] === to ? `${to}${to}` : to) + leaf.slice(at + 1);
};

describe('a record of an agreement', () => {
  it('is sound as it was kept', () => {
    expect(check(record)).toEqual({ sound: true, links: 4, headHash: record.links[3]!.hash, erased: [] });
  });

  it('shows any change of any single value in it', () => {
    expect(paths.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(200), fc.constantFrom(...'0aZ~é'), (path, position, to) => {
        const copy = copyOf(record);
        changeAt(copy, path, changed(position, to));
        expect([path, check(copy).sound]).toEqual([path, false]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows any value that was taken out or put in', () => {
    for (const path of paths) {
      const copy = copyOf(record);
      const holder = path.slice(0, -1).reduce<Record<string | number, never>>((value, key) => value[key]!, copy as never);
      delete holder[path.at(-1)!];
      expect([path, check(copy).sound]).toEqual([path, false]);
    }
    for (const [index] of record.links.entries()) {
      const copy = copyOf(record);
      Object.assign(copy.links[index]!, { extra: 'x' });
      expect(check(copy).sound).toBe(false);
    }
  });

  it('still holds after any of its payloads was erased', () => {
    fc.assert(
      fc.property(fc.subarray(record.payloads.map((_, index) => index)), (erased) => {
        const payloads = record.payloads.map(({ sequence, part }, index) => (erased.includes(index) ? { sequence, part, erased: true } : record.payloads[index]));
        expect(check({ ...record, payloads })).toMatchObject({ sound: true, links: 4, erased: erased.map((index) => ({ part: record.payloads[index]!.part })) });
      }),
    );
  });

  it('names the first link that is missing', () => {
    const links = record.links.filter(({ sequence }) => sequence !== 2 && sequence !== 3);
    expect(check({ ...record, links })).toMatchObject({ sound: false, flaw: 'missing-link', sequence: 2 });
  });

  it('names the place where two links changed places', () => {
    const [one, two, three, four] = record.links;
    expect(check({ ...record, links: [one, three, two, four] })).toMatchObject({ sound: false, flaw: 'order', sequence: 2 });
    expect(check({ ...record, links: [one, two, two, three, four] })).toMatchObject({ sound: false, flaw: 'order', sequence: 3 });
  });

  it('names a link that was forged with a hash of its own', () => {
    const forged = nextLink(record.links[0], { ...record.links[1]!, kind: 'milestone.completed' }, [], sha256);
    const links = record.links.map((link) => (link.sequence === 2 ? { ...forged, commitments: record.links[1]!.commitments } : link));
    expect(check({ ...record, links })).toMatchObject({ sound: false, flaw: 'hash', sequence: 2 });
  });

  it('names the link after one that was made anew with all that belongs to it', () => {
    const payloads = record.payloads.map((payload) => (payload.sequence === 2 ? { sequence: 2, ...fact('facts', 'other') } : payload));
    const renewed = payloads.filter(({ sequence }) => sequence === 2) as unknown as NewRecordPayload[];
    const forged = nextLink(record.links[0], record.links[1]!, renewed, sha256);
    const links = record.links.map((link) => (link.sequence === 2 ? forged : link));
    expect(check({ ...record, links, payloads })).toMatchObject({ sound: false, flaw: 'previous-hash', sequence: 3 });
  });

  it('begins with nothing before its first link', () => {
    const { payloads: kept } = recordOf(1);
    const first = kept.map((payload) => ({ ...payload })) as unknown as NewRecordPayload[];
    const body = { recordedAt: '2026-06-15T10:00:01.000Z', kind: 'agreement.registered', actor, subjects: { agreementId } };
    const link = nextLink({ sequence: 0, hash: 'f'.repeat(64) }, body, first, sha256);
    expect(check({ ...record, links: [link], payloads: kept, headHash: link.hash })).toMatchObject({ flaw: 'previous-hash', sequence: 1 });
  });

  it('names the first of two payloads that were changed', () => {
    const payloads = record.payloads.map((payload) => (payload.sequence > 1 && payload.part === 'facts' ? { ...payload, content: 'else' } : payload));
    expect(check({ ...record, payloads: payloads.toReversed() })).toMatchObject({ sound: false, flaw: 'payload', sequence: 2 });
  });

  it('names a payload that is missing, that stands twice, or that no link knows', () => {
    const [first, ...rest] = record.payloads;
    expect(check({ ...record, payloads: rest })).toMatchObject({ flaw: 'payload', sequence: 1 });
    expect(check({ ...record, payloads: [first, ...record.payloads] })).toMatchObject({ flaw: 'payload', sequence: 1 });
    expect(check({ ...record, payloads: [...record.payloads, { ...first, part: 'constructor' }] })).toMatchObject({ flaw: 'payload', sequence: 1 });
  });

  it('is not taken for the record of another agreement', () => {
    expect(check({ ...record, agreementId: randomUUID() })).toMatchObject({ sound: false, flaw: 'agreement', sequence: 1 });
  });

  it('holds against a hash that someone kept, also when it has gone on since', () => {
    expect(check(record, record.headHash)).toMatchObject({ sound: true, anchoredAt: 4 });
    expect(check(record, record.links[1]!.hash)).toMatchObject({ sound: true, anchoredAt: 2 });
  });

  it('does not hold against that hash when it was cut short or made anew', () => {
    const cut = { ...record, links: record.links.slice(0, 3), headHash: record.links[2]!.hash, payloads: record.payloads.filter(({ sequence }) => sequence < 4) };
    expect(check(cut)).toMatchObject({ sound: true, links: 3 });
    expect(check(cut, record.headHash)).toMatchObject({ sound: false, flaw: 'anchor' });
    expect(check(recordOf(4), record.headHash)).toMatchObject({ sound: false, flaw: 'anchor' });
  });

  it.each([null, 1, 'record', [], {}, { format: 'other' }, { ...record, version: 2 }, { ...record, links: [] }, { ...record, links: {} }, { ...record, payloads: null }])(
    'is no record: %j',
    (value) => expect(check(value)).toMatchObject({ sound: false, flaw: 'file' }),
  );
});
