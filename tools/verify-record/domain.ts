import { registerHooks } from 'node:module';

/**
 * The libraries name their files as they will be called after the build; here they are read as they were written, so
 * that a record can be checked without building anything.
 */
registerHooks({
  resolve: (specifier, context, next) => next(specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier, context),
});

export const { parseStrictJson, JsonError } = await import('../../libs/agreements/domain/record/strict-json.ts');
export const { verifyRecord } = await import('../../libs/agreements/domain/record/verify-record.ts');
