import { readFileSync } from 'node:fs';
import angularPresets from 'jest-preset-angular/presets/index.js';

const { $schema, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const ignored = ['/node_modules/', '/dist/'];
const slowSpecs = ['\\.db\\.spec\\.ts$', '\\.http\\.spec\\.ts$'];
const sourceImports = { '^(\\.{1,2}/.*)\\.js$': '$1' };

/** Native ESM on Node, transformed by the same swc settings as the build. */
const server = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'es6' } }] },
  testEnvironmentOptions: { customExportConditions: ['@samenspel/source', 'node', 'node-addons'] },
  moduleNameMapper: sourceImports,
};

export default {
  projects: [
    {
      ...server,
      displayName: 'unit',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools', '<rootDir>/migrations'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...ignored, ...slowSpecs, '/libs/[^/]+/web/', '/libs/ui/', '/apps/web/'],
    },
    {
      ...server,
      displayName: 'integration',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/migrations'],
      testMatch: ['**/*.db.spec.ts', '**/*.http.spec.ts'],
      testPathIgnorePatterns: ignored,
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
    {
      ...angularPresets.createCjsPreset({ tsconfig: '<rootDir>/tools/test/tsconfig.web.json' }),
      displayName: 'web',
      rootDir: import.meta.dirname,
      roots: ['<rootDir>/libs', '<rootDir>/apps'],
      testMatch: ['**/libs/*/web/**/*.spec.ts', '**/libs/ui/**/*.spec.ts', '**/apps/web/**/*.spec.ts'],
      testPathIgnorePatterns: ignored,
      modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
      setupFilesAfterEnv: ['<rootDir>/tools/test/web.setup.ts'],
      testEnvironmentOptions: { customExportConditions: ['@samenspel/source', 'browser', 'node'] },
      moduleNameMapper: sourceImports,
    },
  ],
};
