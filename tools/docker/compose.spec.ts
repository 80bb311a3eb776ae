import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfiguration, settings } from '../../libs/platform/server/configuration/configuration.js';
import { workspace } from '../workspace.ts';

interface ComposeService {
  readonly image: string;
  readonly command?: string;
  readonly environment?: Record<string, string | number>;
  readonly deploy?: { readonly replicas: number };
  readonly depends_on?: Record<string, { readonly condition: string }>;
}

const read = (file: string) => readFileSync(path.join(workspace, file), 'utf8');
const source = read('compose.yaml');
const services: Record<string, ComposeService> = parse(source, { merge: true }).services;
const ownProcesses = ['migrate', 'api', 'worker'];

/** Variables of the images of others. */
const foreign = ['POSTGRES_DB', 'POSTGRES_PASSWORD', 'POSTGRES_INITDB_ARGS'];

const example: Record<string, string> = {
  BASE_URL: 'https://samenspel.example',
  POSTGRES_PASSWORD: 'owner',
  APP_SECRET: 'a'.repeat(32),
  VAULT_SECRET: 'v'.repeat(32),
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'Samenspel <samenspel@mail.example>',
};

const filledIn = (value: string | number) =>
  String(value).replaceAll(/\$\{(\w+)(?::-([^}]*)|:\?)?\}/g, (_, name: string, fallback = '') => example[name] ?? fallback);

const environmentOf = (name: string) =>
  Object.fromEntries(Object.entries(services[name]!.environment ?? {}).map(([key, value]) => [key, filledIn(value)]));

describe('compose.yaml', () => {
  it('has the database, Redis, one migration, and any number of api and worker', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'redis', 'migrate', 'api', 'worker']);
    expect(services['postgres']!.image).toBe('postgres:18');
    expect(services['api']!.deploy!.replicas).toBeGreaterThan(1);
    expect(services['worker']!.deploy!.replicas).toBeGreaterThan(1);
  });

  it('uses no variable that the configuration does not know', () => {
    const interpolated = [...source.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const set = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
    expect([...interpolated, ...set].filter((name) => !(name! in settings) && !foreign.includes(name!))).toEqual([]);
  });

  it.each(ownProcesses)('gives %s an environment that the configuration accepts', (name) => {
    expect(() => readConfiguration(environmentOf(name))).not.toThrow();
  });

  it('never gives the secret of the vault or the password of the owner to the api', () => {
    const values = JSON.stringify(environmentOf('api'));
    expect(values).not.toContain(example['VAULT_SECRET']);
    expect(values).not.toContain(':owner@');
    expect(environmentOf('worker')).toHaveProperty('VAULT_SECRET');
  });

  it('starts the api and the worker only after the migration has succeeded', () => {
    for (const name of ['api', 'worker']) {
      expect(services[name]!.depends_on!['migrate']!.condition).toBe('service_completed_successfully');
    }
  });
});

describe('Dockerfile', () => {
  const finalStage = read('Dockerfile').split(/^FROM /m).at(-1)!;

  it('runs as a user without rights', () => {
    expect(finalStage).toMatch(/^USER node$/m);
  });

  it('is given every script that compose.yaml runs', () => {
    const release = /cp .*\/release/s.exec(read('Dockerfile'))![0];
    const scripts = ownProcesses.map((name) => services[name]!.command!.replace('node ', ''));
    const folders = scripts.map((script) => path.dirname(script).replace(/^apps\/\w+/, 'apps/*'));
    expect(folders.filter((folder) => !release.includes(folder))).toEqual([]);
  });
});
