import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { workspace } from '../workspace.ts';
import { fittingLicences } from './licences.ts';

const read = (file: string) => readFileSync(path.join(workspace, file), 'utf8');
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
const direct = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
const lines = [...read('docs/dependencies.md').matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \|$/gm)];
const documented = new Map(lines.map(([, name, , licence]) => [name!, licence!]));

function statedLicence(name: string): string | undefined {
  const manifest = `node_modules/${name}/package.json`;
  return existsSync(path.join(workspace, manifest)) ? JSON.parse(read(manifest)).license : undefined;
}

describe('docs/dependencies.md', () => {
  it('has a line for each direct dependency and for nothing else', () => {
    expect([...documented.keys()].sort()).toEqual(direct.sort());
  });

  it('names licences that fit EUPL-1.2', () => {
    expect([...documented].filter(([, licence]) => !fittingLicences.includes(licence))).toEqual([]);
  });

  it('names the licence that each installed package states', () => {
    const wrong = [...documented].filter(([name, licence]) => (statedLicence(name) ?? licence) !== licence);
    expect(wrong).toEqual([]);
  });
});
