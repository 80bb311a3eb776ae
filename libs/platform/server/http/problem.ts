import type { FieldError, TextValues } from '../../domain/index.js';

/** An expected failure of a request, told as a problem (RFC 9457). Its texts come from {@link ProblemTextRegistry}. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: {
      readonly errors?: readonly FieldError[];
      readonly values?: TextValues;
      /** The present state of the record, for a client that worked on an older one. */
      readonly current?: unknown;
    } = {},
  ) {
    super(code);
  }
}

export const notFound = () => new Problem(404, 'not-found');
export const forbidden = () => new Problem(403, 'forbidden');
export const invalidInput = (errors: readonly FieldError[]) => new Problem(400, 'invalid-input', { errors });
/** The state of the record does not allow this: `code` says why. */
export const conflict = (code: string, values?: TextValues) => new Problem(409, code, { values });
export const staleVersion = (current: unknown) => new Problem(412, 'stale-version', { current });

/** Throws all field errors together when there are any. */
export function rejectWhenInvalid(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidInput(errors);
}

/** The record, or 404 when it is absent or hidden by the policies. */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw notFound();
  return record;
}
