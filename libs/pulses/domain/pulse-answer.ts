import type { FieldError } from '@samenspel/platform/domain';
import type { AnswerSheet, Instrument } from './instrument.js';
import { pulseQuestions } from './pulse-question.js';
import type { RatedOrganisation } from './pulse-question.js';

/** What a respondent chose for one question, as it arrives: nothing about it is known to be right. */
export interface SubmittedAnswer {
  readonly key: string;
  readonly value: string;
}

/** The value of 'do not know' in a form and in the API; `null` in an {@link AnswerSheet}. */
export const doNotKnow = 'do-not-know';

export const pulseAnswerCodes = [
  'pulse-answer-unknown-item',
  'pulse-answer-off-scale',
  'pulse-answer-missing',
  'pulse-answer-duplicate',
] as const;
export type PulseAnswerCode = (typeof pulseAnswerCodes)[number];

export interface PulseAnswerError extends FieldError {
  readonly code: PulseAnswerCode;
}

export type CheckedAnswers =
  | { readonly sheet: AnswerSheet }
  | { readonly errors: readonly PulseAnswerError[] };

/**
 * The answer sheet in what was submitted, or every fault in it together. A question answered twice is a fault even when
 * both answers are the same. `targets` are the organisations that a coordination instrument asks this respondent about.
 */
export function checkPulseAnswers(
  instrument: Instrument,
  targets: readonly RatedOrganisation[],
  submitted: readonly SubmittedAnswer[],
): CheckedAnswers {
  const asked = new Set(pulseQuestions(instrument, targets).map(({ key }) => key));
  const unknown = [...new Set(submitted.map(({ key }) => key))].filter((key) => !asked.has(key));
  const sheet: Record<string, number | null> = {};
  const errors = unknown.map((key) => fault(key, 'pulse-answer-unknown-item'));
  for (const key of asked) {
    const [first, ...others] = submitted.filter((answer) => answer.key === key);
    const value = first && readAnswer(instrument, first.value);
    if (!first) errors.push(fault(key, 'pulse-answer-missing'));
    else if (others.length > 0) errors.push(fault(key, 'pulse-answer-duplicate'));
    else if (value === undefined) errors.push(fault(key, 'pulse-answer-off-scale'));
    else sheet[key] = value;
  }
  return errors.length > 0 ? { errors } : { sheet };
}

/** A point of the scale, `null` for 'do not know', or undefined for anything else ('4.0', ' 4' and '04' included). */
export function readAnswer(instrument: Instrument, value: string): number | null | undefined {
  if (value === doNotKnow) return null;
  return instrument.scale.options.find((option) => String(option.value) === value)?.value;
}

function fault(key: string, code: PulseAnswerCode): PulseAnswerError {
  return { pointer: answerPointer(key), code };
}

/** Where a fault in an answer points to: `/answers/<key>`, escaped as RFC 6901 asks. */
export function answerPointer(key: string): string {
  return `/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
