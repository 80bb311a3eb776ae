import type { FieldError } from '@samenspel/platform/domain';
import { personScore } from './person-score.js';
import { type AnswerSheet, type DimensionCode, dimensionsOf, type Instrument } from './instrument.js';
import { checkPulseAnswers, type PulseAnswerCode, type SubmittedAnswer } from './pulse-answer.js';

/** Characters of a reason at most: what fits in a few sentences, as readers will see it. */
export const longestReason = 500;

/** What a signatory wrote with an item, as it arrives. */
export interface SubmittedReason {
  readonly key: string;
  readonly text: string;
}

/** One item of an organisation's answer; `null` as value is 'do not know', which alone needs no reason. */
export interface StatedAnswer {
  readonly value: number | null;
  readonly reason: string | null;
}

/** An organisation's whole answer by item code; every item of the instrument is present. */
export type Statement = Readonly<Record<string, StatedAnswer>>;

export const statementFaultCodes = ['pulse-reason-missing', 'pulse-reason-too-long'] as const;
export type StatementFaultCode = (typeof statementFaultCodes)[number];

export interface StatementError extends FieldError {
  readonly code: PulseAnswerCode | StatementFaultCode;
}

/** The statement in what was submitted, or every fault in it together: `/answers/<item>` and `/reasons/<item>`. */
export function checkStatement(
  instrument: Instrument,
  answers: readonly SubmittedAnswer[],
  reasons: readonly SubmittedReason[],
): { readonly statement: Statement } | { readonly errors: readonly StatementError[] } {
  const checked = checkPulseAnswers(instrument, [], answers);
  const sheet = 'sheet' in checked ? checked.sheet : {};
  const errors: StatementError[] = 'errors' in checked ? [...checked.errors] : [];
  const statement: Record<string, StatedAnswer> = {};
  for (const { code } of instrument.items) {
    const reason = reasonOf(reasons, code);
    const answered = answers.find(({ key }) => key === code);
    const fault = answered && reasonFault(answered.value, reason);
    if (fault) errors.push({ pointer: `/reasons/${code}`, code: fault, values: { most: longestReason } });
    statement[code] = { value: sheet[code] ?? null, reason: reason === '' ? null : reason };
  }
  return errors.length > 0 ? { errors } : { statement };
}

/** What is wrong with the reason beside an answer as it was submitted, if anything. */
export function reasonFault(answer: string, reason: string): StatementFaultCode | undefined {
  if (reason.length > longestReason) return 'pulse-reason-too-long';
  return reason === '' && answer !== 'do-not-know' ? 'pulse-reason-missing' : undefined;
}

/** What was written with an item, without the space around it and with line ends as one character each, as browsers count them. */
export function reasonOf(reasons: readonly SubmittedReason[], item: string): string {
  return (reasons.find(({ key }) => key === item)?.text ?? '').replaceAll('\r\n', '\n').trim();
}

/** One item of all organisations, in points of its dimension: high is more of it, also where the item is reverse-keyed. */
export interface StatedDimension {
  readonly dimension: DimensionCode;
  /** To one decimal, halves up: the mean of the organisations that chose a point of the scale, each counting once. */
  readonly mean: number;
  /** The lowest and the highest of them. */
  readonly lowest: number;
  readonly highest: number;
}

/** What organisations stated together, for each dimension on which at least one chose a point of the scale. */
export function statedDimensions(instrument: Instrument, statements: readonly Statement[]): readonly StatedDimension[] {
  return dimensionsOf(instrument).flatMap((dimension) => {
    const points = statements.flatMap((statement) => statedPoints(instrument, statement, dimension) ?? []);
    if (points.length === 0) return [];
    return [{ dimension, mean: oneDecimal(points), lowest: Math.min(...points), highest: Math.max(...points) }];
  });
}

/** What one organisation stated of a dimension, in its points; null when it chose no point of the scale. */
export function statedPoints(instrument: Instrument, statement: Statement, dimension: DimensionCode): number | null {
  const sheet: AnswerSheet = Object.fromEntries(Object.entries(statement).map(([item, { value }]) => [item, value]));
  return personScore(instrument, sheet, dimension);
}

function oneDecimal(points: readonly number[]): number {
  return Math.floor((10 * points.reduce((sum, value) => sum + value, 0)) / points.length + 0.5 + 1e-9) / 10;
}
