import type { Json } from './canonical-json.js';
import type { RecordLink, RecordPayload } from './record-chain.js';

export const recordFormat = 'samenspel-agreement-record';
export const recordVersion = 1;

/** In the place of a payload that was erased: only that it was there. */
export interface ErasedPayload {
  readonly sequence: number;
  readonly part: string;
  readonly erased: true;
}

/** The record of an agreement as it is downloaded. docs/how-to/check-a-record.md describes every field. */
export interface RecordFile {
  readonly format: typeof recordFormat;
  readonly version: typeof recordVersion;
  readonly agreementId: string;
  /** Hash of the last link. */
  readonly headHash: string;
  readonly links: readonly RecordLink[];
  readonly payloads: readonly (RecordPayload | ErasedPayload)[];
}

const fileKeys = ['format', 'version', 'agreementId', 'headHash', 'links', 'payloads'];
const linkKeys = ['sequence', 'previousHash', 'recordedAt', 'kind', 'actor', 'subjects', 'commitments', 'hash'];
const payloadKeys = ['sequence', 'part', 'salt', 'content'];
const erasedKeys = ['sequence', 'part', 'erased'];

const hash = /^[0-9a-f]{64}$/;
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const name = /^[a-z]+(?:[-.][a-z]+)*$/;

type Members = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const fits = (pattern: RegExp, value: Json | undefined) => typeof value === 'string' && pattern.test(value);
const isCount = (value: Json | undefined) => Number.isSafeInteger(value) && (value as number) > 0;
const hasKeys = (value: Members, keys: readonly string[]) =>
  Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
const allFit = (pattern: RegExp, value: Json | undefined) => isObject(value) && Object.values(value).every((item) => fits(pattern, item));

/** What keeps a value from being a record in this format, in words for its reader; undefined when it is one. */
export function recordFileError(value: Json): string | undefined {
  if (!isObject(value) || value['format'] !== recordFormat) return `this is no ${recordFormat}`;
  if (value['version'] !== recordVersion) return `this is version ${JSON.stringify(value['version'])?.slice(0, 20)}; version ${recordVersion} is known here`;
  if (!hasKeys(value, fileKeys)) return `its fields are not exactly ${fileKeys.join(', ')}`;
  if (!fits(id, value['agreementId'])) return 'agreementId is no id';
  if (!fits(hash, value['headHash'])) return 'headHash is no hash';
  if (!isList(value['links']) || value['links'].length === 0) return 'links is no list with at least one link';
  if (!isList(value['payloads'])) return 'payloads is no list';
  const link = value['links'].findIndex((item) => !isLink(item));
  if (link >= 0) return `item ${link + 1} of links is no link`;
  const payload = value['payloads'].findIndex((item) => !isPayload(item) && !isErased(item));
  return payload >= 0 ? `item ${payload + 1} of payloads is no payload` : undefined;
}

function isLink(value: Json): boolean {
  return (
    isObject(value) &&
    hasKeys(value, linkKeys) &&
    isCount(value['sequence']) &&
    (value['previousHash'] === null || fits(hash, value['previousHash'])) &&
    fits(moment, value['recordedAt']) &&
    fits(name, value['kind']) &&
    fits(id, value['actor']) &&
    allFit(id, value['subjects']) &&
    allFit(hash, value['commitments']) &&
    fits(hash, value['hash'])
  );
}

function isPayload(value: Json): boolean {
  return isObject(value) && hasKeys(value, payloadKeys) && isCount(value['sequence']) && typeof value['part'] === 'string' && fits(hash, value['salt']);
}

function isErased(value: Json): boolean {
  return isObject(value) && hasKeys(value, erasedKeys) && isCount(value['sequence']) && typeof value['part'] === 'string' && value['erased'] === true;
}

export const isErasedPayload = (payload: RecordPayload | ErasedPayload): payload is ErasedPayload => 'erased' in payload;
