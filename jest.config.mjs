import { readFileSync } from 'node:fs';
import web from './apps/web/jest.config.mjs';

const { $schema, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const ignored = ['/node_modules/', '/dist/'];
const onServices = ['\\.db\\.spec\\.ts$', '\\.http\\.spec\\.ts$'];
const inBrowser = ['/libs/[^/]+/web/', '/libs/ui/', '/apps/web/'];

/** Native ESM on Node, transformed by the same swc settings as the build. */
const server = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'es6' } }] },
  testEnvironmentOptions: { customExportConditions: ['@samenspel/source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...server,
      displayName: 'unit',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools', '<rootDir>/migrations'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...ignored, ...onServices, ...inBrowser],
    },
    {
      ...server,
      displayName: 'integration',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/migrations'],
      testMatch: ['**/*.db.spec.ts', '**/*.http.spec.ts'],
      testPathIgnorePatterns: ignored,
      setupFilesAfterEnv: ['<rootDir>/tools/test/patience.setup.ts'],
      globalSetup: '<rootDir>/tools/test/services.setup.mjs',
      globalTeardown: '<rootDir>/tools/test/services.teardown.mjs',
    },
    {
      ...server,
      displayName: 'chaos',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
      testMatch: ['**/*.chaos.ts'],
      testPathIgnorePatterns: ignored,
    },
    web,
  ],
};
