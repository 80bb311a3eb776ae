import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hold } from './lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samenspel-lock-'));
  file = path.join(folder, 'start.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock on a data folder', () => {
  it('is free on a new folder and gone after its release', () => {
    const lock = hold(file, 'http://localhost:3000');
    expect(lock.wasLeftBehind).toBe(false);
    lock.release();
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, address: 'http://localhost:3000' })],
    ['a number that another program has now', JSON.stringify({ pid: process.pid, address: 'http://localhost:3000' })],
    ['a write that was cut off', '{"pid":'],
  ])('is taken over from %s', (_case, content) => {
    writeFileSync(file, content);
    expect(hold(file, 'http://localhost:3001').wasLeftBehind).toBe(true);
  });
});
