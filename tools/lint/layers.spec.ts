import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workspace } from '../workspace.ts';

const files: Record<string, string> = {
  'libs/agreements/domain/index.ts': `export const rule = 1;`,
  'libs/agreements/domain/reads-file.ts': `import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');`,
  'libs/agreements/domain/uses-framework.ts': `import { Injectable } from '@nestjs/common';\nexport const used = Injectable;`,
  'libs/agreements/domain/uses-server.ts': `import { service } from '../server/index.js';\nexport const used = service;`,
  'libs/agreements/server/index.ts': `import { rule } from '../domain/index.js';\nexport const service = rule;`,
  'libs/agreements/server/uses-web.ts': `import { page } from '../web/index.js';\nexport const used = page;`,
  'libs/agreements/web/index.ts': `import { rule } from '../domain/index.js';\nexport const page = rule;`,
  'libs/agreements/web/uses-server.ts': `import { service } from '../server/index.js';\nexport const used = service;`,
  'libs/health/server/past-the-door.ts': `import { text } from '../../agreements/domain/reads-file.js';\nexport const used = text;`,
  'libs/health/server/through-the-door.ts': `import { rule } from '../../agreements/domain/index.js';\nexport const used = rule;`,
  'libs/health/domain/there.ts': `import { back } from './back.js';\nexport const there: unknown = () => back;`,
  'libs/health/domain/back.ts': `import { there } from './there.js';\nexport const back: unknown = () => there;`,
  'libs/health/server/lost.ts': `import { gone } from './gone.js';\nexport const used = gone;`,
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let folder: string;
let violations: string[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samenspel-layers-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.base.json']) cpSync(path.join(workspace, name), path.join(folder, name));
  symlinkSync(path.join(workspace, 'node_modules'), path.join(folder, 'node_modules'));
  const cruiser = path.join(workspace, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const parameters = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'libs'];
  const { stdout } = spawnSync(process.execPath, [cruiser, ...parameters], { cwd: folder, encoding: 'utf8' });
  const found: Violation[] = JSON.parse(stdout).summary.violations;
  violations = found.map(({ from, rule }) => `${from}: ${rule.name}`);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the layers of a capability', () => {
  it.each([
    ['libs/agreements/domain/reads-file.ts', 'domain-is-pure'],
    ['libs/agreements/domain/uses-framework.ts', 'domain-is-pure'],
    ['libs/agreements/domain/uses-server.ts', 'domain-is-pure'],
    ['libs/agreements/server/uses-web.ts', 'server-knows-no-web'],
    ['libs/agreements/web/uses-server.ts', 'web-knows-no-server'],
    ['libs/health/server/past-the-door.ts', 'through-the-door'],
    ['libs/health/domain/back.ts', 'no-cycles'],
    ['libs/health/server/lost.ts', 'resolvable'],
  ])('%s breaks the rule %s', (file, rule) => {
    expect(violations).toContain(`${file}: ${rule}`);
  });

  it.each(['libs/agreements/server/index.ts', 'libs/agreements/web/index.ts', 'libs/health/server/through-the-door.ts'])(
    '%s breaks no rule',
    (file) => expect(violations.filter((violation) => violation.startsWith(`${file}:`))).toEqual([]),
  );
});
