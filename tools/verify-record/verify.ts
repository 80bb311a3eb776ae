import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { JsonError, parseStrictJson, verifyRecord } from './domain.ts';

/** Largest file that is read, in bytes: far beyond any record. */
const largest = 64 * 1024 * 1024;

export interface Report {
  readonly sound: boolean;
  readonly lines: readonly string[];
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const failed = (...lines: string[]): Report => ({ sound: false, lines });

/** Checks a downloaded record, and tells a person what it found. No network and no database is asked. */
export function verifyFile(file: string, anchor?: string): Report {
  if (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor)) return failed('--head takes a hash of 64 hexadecimal digits, as it stands in the mail');
  try {
    return verifyText(readText(file), anchor);
  } catch (error) {
    return failed(`${file} cannot be checked: ${reasonOf(error)}`);
  }
}

function readText(file: string): string {
  const { size } = statSync(file);
  if (size > largest) throw new Error(`it is larger than ${largest / 1024 / 1024} MB`);
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
}

function reasonOf(error: unknown): string {
  if (error instanceof JsonError) return `it is not the JSON of a record: ${error.message}`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not text in UTF-8' : message;
}

function verifyText(text: string, anchor: string | undefined): Report {
  const verdict = verifyRecord(parseStrictJson(text), sha256, anchor);
  if (!verdict.sound) {
    const place = verdict.sequence === undefined ? 'The record does not hold' : `Broken at link ${verdict.sequence}`;
    return failed(`${place} (${verdict.flaw}): ${verdict.detail}`);
  }
  const { links, erased, headHash, anchoredAt } = verdict;
  return {
    sound: true,
    lines: [
      `The record holds: ${links} ${links === 1 ? 'link' : 'links'}, each follows on the one before`,
      ...erased.map(({ sequence, part }) => `Erased in link ${sequence}: ${part}`),
      `Head hash: ${headHash}`,
      anchoredAt === undefined
        ? 'Compare the head hash with one that you kept: only that shows whether the whole record was made anew (--head HASH)'
        : `The hash that you kept is that of link ${anchoredAt} of ${links}`,
    ],
  };
}
