import { join } from 'node:path';
import presets from 'jest-preset-angular/presets/index.js';

/** Component tests of the shell, the building blocks and the web folder of every capability. */
export default {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/apps/web/tsconfig.spec.json' }),
  displayName: 'web',
  rootDir: join(import.meta.dirname, '../..'),
  roots: ['<rootDir>/apps/web', '<rootDir>/libs'],
  testMatch: [
    '<rootDir>/apps/web/**/*.spec.ts',
    '<rootDir>/libs/ui/**/*.spec.ts',
    '<rootDir>/libs/*/web/**/*.spec.ts',
  ],
  transformIgnorePatterns: ['node_modules/(?!(.*\\.mjs$|@jsverse/|temporal-(polyfill|utils)/))'],
  modulePathIgnorePatterns: ['/dist/'],
  setupFilesAfterEnv: ['<rootDir>/apps/web/src/test-setup.ts', '<rootDir>/tools/test/patience.setup.ts'],
  testEnvironmentOptions: { customExportConditions: ['@samenspel/source', 'browser', 'node'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
