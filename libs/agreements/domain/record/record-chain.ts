import { canonicalJson, type Json } from './canonical-json.js';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits in lower case. */
export type Sha256 = (text: string) => string;

/** What one link of the record of an agreement says. It names nobody and holds no text that anybody wrote. */
export interface RecordLinkBody {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hash of the link before; null in the first. */
  readonly previousHash: string | null;
  /** Moment in UTC with milliseconds, as in `2026-06-15T10:00:00.000Z`. */
  readonly recordedAt: string;
  /** Stem and verb of what happened, as in `milestone.completed`. */
  readonly kind: string;
  /** Who recorded it: a pseudonym within this agreement. */
  readonly actor: string;
  /** Ids of the records it is about, `agreementId` always among them. */
  readonly subjects: Readonly<Record<string, string>>;
  /** Commitment to each part of the payload, by the name of the part. */
  readonly commitments: Readonly<Record<string, string>>;
}

export interface RecordLink extends RecordLinkBody {
  readonly hash: string;
}

/** Something that a link commits to, kept beside the chain so that it can be erased without breaking it. */
export interface RecordPayload {
  readonly sequence: number;
  /** `facts`, `words`, or `person:` with a pseudonym. */
  readonly part: string;
  /** 32 random bytes as 64 hexadecimal digits, so that nobody can guess what was erased. */
  readonly salt: string;
  readonly content: Json;
}

/** The name of the part that says who a pseudonym is. */
export const personPart = (pseudonym: string): string => `person:${pseudonym}`;

/** The commitment to a part of the payload: SHA-256 over its salt and its canonical JSON, one after the other. */
export function commitmentTo({ salt, content }: Pick<RecordPayload, 'salt' | 'content'>, sha256: Sha256): string {
  return sha256(salt + canonicalJson(content));
}

/** The hash of a link: SHA-256 over the canonical JSON (RFC 8785) of all it says. */
export function hashOfLink(body: RecordLinkBody, sha256: Sha256): string {
  const { sequence, previousHash, recordedAt, kind, actor, subjects, commitments } = body;
  return sha256(canonicalJson({ sequence, previousHash, recordedAt, kind, actor, subjects, commitments }));
}

/** The end of a chain that the next link goes on from. */
export type RecordHead = Pick<RecordLink, 'sequence' | 'hash'>;

export type NewRecordLink = Omit<RecordLinkBody, 'sequence' | 'previousHash' | 'commitments'>;
export type NewRecordPayload = Omit<RecordPayload, 'sequence'>;

/** The link that follows on the head of a chain, or the first when there is none. */
export function nextLink(
  head: RecordHead | undefined,
  link: NewRecordLink,
  payloads: readonly NewRecordPayload[],
  sha256: Sha256,
): RecordLink {
  const commitments = Object.fromEntries(payloads.map((payload) => [payload.part, commitmentTo(payload, sha256)]));
  const body = { ...link, sequence: (head?.sequence ?? 0) + 1, previousHash: head?.hash ?? null, commitments };
  return { ...body, hash: hashOfLink(body, sha256) };
}
