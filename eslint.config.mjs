import nx from '@nx/eslint-plugin';
import angularTemplate from '@angular-eslint/eslint-plugin-template';
import angular from '@angular-eslint/eslint-plugin';
import templateParser from '@angular-eslint/template-parser';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';

const accessibleTemplates = [
  'alt-text',
  'click-events-have-key-events',
  'elements-content',
  'interactive-supports-focus',
  'label-has-associated-control',
  'mouse-events-have-key-events',
  'no-autofocus',
  'no-distracting-elements',
  'no-positive-tabindex',
  'role-has-required-aria',
  'table-scope',
  'valid-aria',
];
const soundTemplates = ['banana-in-box', 'button-has-type', 'eqeqeq', 'no-duplicate-attributes', 'prefer-control-flow'];

const configurationOnly = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Read the configuration instead.',
};
const clockOnly = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the Clock.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Ask the Clock.' },
];
const decidesNothing = { selector: 'IfStatement', message: 'A decision belongs in a use case or in the domain.' };

const asErrors = (rules) => Object.fromEntries(rules.map((rule) => [`@angular-eslint/template/${rule}`, 'error']));

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.data/', '.angular/', 'libs/api-client/generated/', '**/test-results/'] },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', configurationOnly, ...clockOnly],
    },
  },
  {
    files: ['libs/testing/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: ['@samenspel/api'] }] },
  },
  {
    files: ['apps/e2e/**/*.ts', 'libs/testing/identity-provider/index.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: ['../../tools/testing/*', '../../../tools/testing/*'] }] },
  },
  {
    files: ['**/*.controller.ts'],
    rules: { 'no-restricted-syntax': ['error', configurationOnly, ...clockOnly, decidesNothing] },
  },
  {
    files: ['libs/platform/server/clock/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', configurationOnly] },
  },
  {
    files: ['libs/*/web/**/*.ts', 'libs/ui/**/*.ts', 'apps/web/**/*.ts'],
    plugins: { '@angular-eslint': angular },
    rules: {
      '@angular-eslint/no-empty-lifecycle-method': 'error',
      '@angular-eslint/no-input-rename': 'error',
      '@angular-eslint/no-output-native': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
    },
  },
  {
    files: ['apps/web/**/*.html', 'libs/*/web/**/*.html', 'libs/ui/**/*.html'],
    ignores: ['**/index.html'],
    languageOptions: { parser: templateParser },
    plugins: { '@angular-eslint/template': angularTemplate },
    rules: asErrors([...accessibleTemplates, ...soundTemplates]),
  },
  {
    files: [
      'tools/**',
      'apps/*/src/main.ts',
      'apps/api/src/first-link.ts',
      'apps/e2e/**',
      'migrations/migrate.ts',
      'libs/testing/**',
      '**/*.spec.ts',
      '**/*.chaos.ts',
      '*.mjs',
    ],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
);
