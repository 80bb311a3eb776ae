import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Prepared } from './prepared.ts';

let folder: string;
let done: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samenspel-prepared-'));
  done = 0;
});

afterEach(() => rmSync(folder, { recursive: true }));

const prepared = (...by: string[]) => new Prepared(path.join(folder, 'prepared'), ...by);
const work = async () => void (done += 1);

describe('the preparation of the embedded database', () => {
  it('is done once for the same code and secrets', async () => {
    await prepared('code', 'secrets').once(work);
    await prepared('code', 'secrets').once(work);
    expect(done).toBe(1);
  });

  it.each([
    ['code', ['other code', 'secrets']],
    ['secrets', ['code', 'other secrets']],
  ])('is done again after a change of %s', async (_what, by) => {
    await prepared('code', 'secrets').once(work);
    await prepared(...by).once(work);
    expect(done).toBe(2);
  });

  it('is done again when it was cut off or failed, also by code that had succeeded before', async () => {
    await prepared('code').once(work);
    await expect(prepared('new code').once(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await prepared('code').once(work);
    expect(done).toBe(2);
  });
});
