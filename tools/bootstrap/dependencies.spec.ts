import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { areDependenciesInstalled } from './dependencies.mjs';

type Packages = Record<string, { version?: string; optional?: boolean; link?: boolean }>;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samenspel-dependencies-'));
  mkdirSync(path.join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, packages: Packages) {
  writeFileSync(path.join(folder, file), JSON.stringify({ packages }));
}

const lock: Packages = {
  '': {},
  'node_modules/pg': { version: '8.23.1' },
  'node_modules/elsewhere': { version: '1.0.0', optional: true },
  'node_modules/@samenspel/ui': { link: true },
};

describe('the packages of the workspace', () => {
  it('are there when npm recorded the versions of the lock file, whatever this platform left out', () => {
    write('package-lock.json', lock);
    const { '': _root, 'node_modules/elsewhere': _optional, ...installed } = lock;
    write('node_modules/.package-lock.json', installed);
    expect(areDependenciesInstalled(folder)).toBe(true);
  });

  it.each([
    ['npm did not finish', undefined],
    ['a version differs', { 'node_modules/pg': { version: '8.0.0' }, 'node_modules/@samenspel/ui': { link: true } }],
    ['a package is missing', { 'node_modules/@samenspel/ui': { link: true } }],
    ['a workspace is not linked', { 'node_modules/pg': { version: '8.23.1' } }],
  ])('are not there when %s', (_case, installed) => {
    write('package-lock.json', lock);
    if (installed) write('node_modules/.package-lock.json', installed);
    expect(areDependenciesInstalled(folder)).toBe(false);
  });
});
