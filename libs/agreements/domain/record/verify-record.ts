import type { Json } from './canonical-json.js';
import { commitmentTo, hashOfLink, type RecordLink, type Sha256 } from './record-chain.js';
import { isErasedPayload, type RecordFile, recordFileError } from './record-file.js';

/**
 * Why a record does not hold: the file is none (`file`), a link is missing or out of order, it does not say what its own
 * hash says (`hash`), does not follow on the one before (`previous-hash`), is about another agreement, its payload is not
 * what it commits to, or the chain does not end where it should (`head`, `anchor`).
 */
export type RecordFlaw = 'file' | 'missing-link' | 'order' | 'hash' | 'previous-hash' | 'agreement' | 'payload' | 'head' | 'anchor';

export interface SoundRecord {
  readonly sound: true;
  readonly links: number;
  readonly headHash: string;
  readonly erased: readonly { readonly sequence: number; readonly part: string }[];
  /** The link that has the given hash. */
  readonly anchoredAt?: number;
}

export interface BrokenRecord {
  readonly sound: false;
  readonly flaw: RecordFlaw;
  /** The first broken link, where one is to blame. */
  readonly sequence?: number;
  readonly detail: string;
}

export type RecordVerdict = SoundRecord | BrokenRecord;

const broken = (flaw: RecordFlaw, detail: string, sequence?: number): BrokenRecord => ({ sound: false, flaw, detail, ...(sequence && { sequence }) });

/**
 * Checks a record by itself, and against the head hash that someone else kept when there is one.
 * @param anchor the hash of a link as it stood in a mail or on paper: the record may have gone on since
 */
export function verifyRecord(value: Json, sha256: Sha256, anchor?: string): RecordVerdict {
  const error = recordFileError(value);
  if (error) return broken('file', error);
  const file = value as unknown as RecordFile;
  return chainFlaw(file, sha256) ?? payloadFlaw(file, sha256) ?? headFlaw(file, anchor) ?? soundVerdict(file, anchor);
}

/** Where the chain stands in its own order: what a reader should take as the first broken link comes first. */
function chainFlaw({ links, agreementId }: RecordFile, sha256: Sha256): BrokenRecord | undefined {
  const present = new Set(links.map(({ sequence }) => sequence));
  for (const [index, link] of links.entries()) {
    const failure = orderFlaw(link, index + 1, present) ?? linkFlaw(link, links[index - 1], agreementId, sha256);
    if (failure) return failure;
  }
  return undefined;
}

function orderFlaw({ sequence }: RecordLink, expected: number, present: ReadonlySet<number>): BrokenRecord | undefined {
  if (sequence === expected) return undefined;
  return present.has(expected)
    ? broken('order', `link ${sequence} stands in the place of link ${expected}`, expected)
    : broken('missing-link', `link ${expected} is missing`, expected);
}

function linkFlaw(link: RecordLink, previous: RecordLink | undefined, agreementId: string, sha256: Sha256): BrokenRecord | undefined {
  const { sequence } = link;
  if (link.previousHash !== (previous?.hash ?? null)) {
    return broken('previous-hash', previous ? `it does not follow on link ${previous.sequence}` : 'the first link follows on nothing', sequence);
  }
  if (hashOfLink(link, sha256) !== link.hash) return broken('hash', 'it does not say what its hash says', sequence);
  return link.subjects['agreementId'] === agreementId ? undefined : broken('agreement', 'it belongs to another agreement', sequence);
}

/** Each commitment has one payload, or the mark that it was erased; no payload goes without a commitment. */
function payloadFlaw({ links, payloads }: RecordFile, sha256: Sha256): BrokenRecord | undefined {
  const open = new Map(links.flatMap(({ sequence, commitments }) => Object.entries(commitments).map(([part, commitment]) => [keyOf(sequence, part), { sequence, part, commitment }])));
  const failures: BrokenRecord[] = [];
  for (const payload of payloads) {
    const { sequence, part } = payload;
    const committed = open.get(keyOf(sequence, part));
    open.delete(keyOf(sequence, part));
    if (!committed) failures.push(broken('payload', `its ${printable(part)} is not committed to, or stands twice`, sequence));
    else if (!isErasedPayload(payload) && commitmentTo(payload, sha256) !== committed.commitment) {
      failures.push(broken('payload', `its ${printable(part)} is not what it commits to`, sequence));
    }
  }
  for (const { sequence, part } of open.values()) failures.push(broken('payload', `its ${printable(part)} is missing`, sequence));
  return failures.sort((one, other) => one.sequence! - other.sequence!)[0];
}

const keyOf = (sequence: number, part: string) => `${sequence} ${part}`;
const printable = (part: string) => JSON.stringify(part.slice(0, 60));

function headFlaw({ links, headHash }: RecordFile, anchor: string | undefined): BrokenRecord | undefined {
  const last = links.at(-1)!;
  if (headHash !== last.hash) return broken('head', 'headHash is not the hash of the last link', last.sequence);
  return anchor === undefined || linkWith(anchor, links) ? undefined : broken('anchor', 'no link has the hash that was given');
}

function soundVerdict({ links, payloads, headHash }: RecordFile, anchor: string | undefined): RecordVerdict {
  const erased = payloads.filter(isErasedPayload).map(({ sequence, part }) => ({ sequence, part }));
  const anchored = anchor === undefined ? undefined : linkWith(anchor, links);
  return { sound: true, links: links.length, headHash, erased, ...(anchored && { anchoredAt: anchored.sequence }) };
}

const linkWith = (hash: string, links: readonly RecordLink[]) => links.find((link) => link.hash === hash);
