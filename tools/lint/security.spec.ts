import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { workspace } from '../workspace.ts';

const read = (file: string) => readFileSync(path.join(workspace, file), 'utf8');
const asked = [...read('schemas/owasp-asvs/requirements.csv').matchAll(/^(V[\d.]+),[12]$/gm)].map(([, id]) => id!);
const rows = [...read('docs/security.md').matchAll(/^\| (V[\d.]+) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, id, question, answer, proof]) => ({ id: id!, question: question!, answer: answer!, proof: proof! }),
);
const reason = /^(By design|Not applicable|Left to the operator|Not met|In part): \S/;
/** A test as a row names it: its file, and its name where that helps. */
const tests = rows.flatMap(({ id, proof }) =>
  [...proof.matchAll(/`([^`]+\.(?:spec|e2e)\.ts)`(?: “([^”]+)”)?/g)].map(([, file, name]) => ({ id, file: file!, name })),
);

describe('docs/security.md', () => {
  it('answers every requirement of level 1 and 2 once, in order, and no other', () => {
    expect(rows.map(({ id }) => id)).toEqual(asked);
    expect(asked).toHaveLength(253);
  });

  it('names for every requirement a test that holds it, or the reason why there is none', () => {
    const proven = new Set(tests.map(({ id }) => id));
    expect(rows.filter(({ id, proof }) => !proven.has(id) && !reason.test(proof)).map(({ id }) => id)).toEqual([]);
  });

  it('names tests that exist', () => {
    expect(tests.filter(({ file }) => !existsSync(path.join(workspace, file)))).toEqual([]);
    expect(tests.filter(({ file, name }) => name && !read(file).includes(name))).toEqual([]);
  });
});
