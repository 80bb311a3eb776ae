import type { Text } from './language.js';

/** Texts by error code; each capability offers its own. */
export type ProblemTexts = Readonly<Record<string, Text>>;

/** Values that a text is filled with: a value that is said differently in each language is a text itself. */
export type ErrorValues = Readonly<Record<string, string | number | Text>>;

/** A mistake at one field: where (RFC 6901 pointer into the body), what, and the values its text needs. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly values?: ErrorValues;
}
