import type { Text, TextValues } from './language.js';

/** Texts by error code; each capability offers its own. */
export type ProblemTexts = Readonly<Record<string, Text>>;

/** A mistake at one field: where (RFC 6901 pointer into the body), what, and the values its text needs. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly values?: TextValues;
}
