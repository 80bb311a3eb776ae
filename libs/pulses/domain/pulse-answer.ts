import type { FieldError } from '@samenspel/platform/domain';
import type { AnswerSheet, Instrument } from './instrument.js';

/** What a respondent chose for one item, as it arrives: nothing about it is known to be right. */
export interface SubmittedAnswer {
  readonly item: string;
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
 * The answer sheet in what was submitted, or every fault in it together. An item answered twice is a fault even when
 * both answers are the same. Pointers are `/answers/<item>`, escaped as RFC 6901 asks.
 */
export function checkPulseAnswers(instrument: Instrument, submitted: readonly SubmittedAnswer[]): CheckedAnswers {
  const known = new Set(instrument.items.map((item) => item.code));
  const unknown = [...new Set(submitted.map((answer) => answer.item))].filter((item) => !known.has(item));
  const sheet: Record<string, number | null> = {};
  const errors = unknown.map((item) => fault(item, 'pulse-answer-unknown-item'));
  for (const { code } of instrument.items) {
    const [first, ...others] = submitted.filter((answer) => answer.item === code);
    const value = first && readAnswer(instrument, first.value);
    if (!first) errors.push(fault(code, 'pulse-answer-missing'));
    else if (others.length > 0) errors.push(fault(code, 'pulse-answer-duplicate'));
    else if (value === undefined) errors.push(fault(code, 'pulse-answer-off-scale'));
    else sheet[code] = value;
  }
  return errors.length > 0 ? { errors } : { sheet };
}

/** A point of the scale, `null` for 'do not know', or undefined for anything else ('4.0', ' 4' and '04' included). */
export function readAnswer(instrument: Instrument, value: string): number | null | undefined {
  if (value === doNotKnow) return null;
  return instrument.scale.options.find((option) => String(option.value) === value)?.value;
}

function fault(item: string, code: PulseAnswerCode): PulseAnswerError {
  return { pointer: `/answers/${item.replaceAll('~', '~0').replaceAll('/', '~1')}`, code };
}
