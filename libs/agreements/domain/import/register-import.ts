import type { FieldError } from '@samenspel/platform/domain';
import type { RegisterReading } from './register-plan.js';

/**
 * An import is prepared, then waits for the worker, is under way, and ends: done, failed or cancelled. All or nothing:
 * only one that is done has added anything.
 */
export const registerImportStatuses = ['prepared', 'waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type RegisterImportStatus = (typeof registerImportStatuses)[number];

/** How long the rows of a file are kept, in days. */
export const registerImportDays = 30;

export const largestRegister = 10 * 1024 * 1024;

const isOpen: readonly RegisterImportStatus[] = ['prepared', 'failed'];

/** Whether the columns can still be changed, and the import begun. */
export const canBeBegun = (status: RegisterImportStatus) => isOpen.includes(status);

/** Whether nothing has begun yet, so that it can be called off. */
export const canBeCancelled = (status: RegisterImportStatus) => isOpen.includes(status) || status === 'waiting';

/** Checks the choice of columns as a whole, in the order of its form. */
export function registerReadingErrors({ mapping, partnershipId }: RegisterReading, columns: number): FieldError[] {
  const size = mapping.length === columns ? [] : [{ pointer: '/columns', code: 'register-import.mapping-size', values: { columns } }];
  const twice = mapping.flatMap((field, column) =>
    field && field !== 'parties' && mapping.indexOf(field) < column ? [{ pointer: `/columns/${column}/field`, code: 'register-import.field-twice' }] : [],
  );
  const missing = (['title', 'startsOn', 'parties'] as const).filter((field) => !mapping.includes(field));
  const absent = missing.map((field) => ({ pointer: '/columns', code: `register-import.no-${field === 'startsOn' ? 'start' : field}` }));
  const nowhere = partnershipId === null && !mapping.includes('partnership') ? [{ pointer: '/partnershipId', code: 'register-import.no-partnership' }] : [];
  return [...size, ...twice, ...absent, ...nowhere];
}
