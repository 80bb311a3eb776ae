import { languages } from '@samenspel/platform/domain';
import type { Language } from '@samenspel/platform/domain';
import { findInstrument, longestReason, pulseQuestions, readAnswer, reasonOf } from '@samenspel/pulses/domain';
import type { Instrument, RatedOrganisation, SubmittedAnswer, SubmittedReason } from '@samenspel/pulses/domain';
import type { DraftAnswers, DraftReasons } from './pulse-page-model.js';

/** Names of the form's fields; the name of an answer, or of its reason, is the prefix and the key of its question. */
export const pulseField = {
  step: 'step',
  go: 'go',
  from: 'from',
  view: 'view',
  language: 'language',
  instrument: 'instrument',
  answer: 'answer.',
  reason: 'reason.',
} as const;

/** The page that was posted. */
export type PostedStep = { page: 'intro' } | { page: 'question'; number: number } | { page: 'all' } | { page: 'review' };

/** The button that was pressed. */
export type PulseButton =
  | { press: 'start' | 'all' | 'next' | 'back' | 'review' | 'submit' }
  | { press: 'change'; number: number }
  | { press: 'language'; language: Language };

export interface PulseForm {
  readonly step: PostedStep;
  readonly button?: PulseButton;
  readonly fromReview: boolean;
  /** The respondent chose all questions on one page. */
  readonly onOnePage: boolean;
  readonly language?: Language;
  /** The questionnaire that the form says it asks. */
  readonly instrument?: Instrument;
  /** Every answer field as it came, duplicates and unknown questions included: the final check names them. */
  readonly submitted: readonly SubmittedAnswer[];
  /** What was written with the answers; only a joint statement asks for it. */
  readonly reasons: readonly SubmittedReason[];
}

/** Seven answers about each of more than seventy organisations; the rest of a flood is not read. */
const mostAnswers = 500;
const longestText = 64;
/** Room for a reason that is too long, so that the page can say so without losing it. */
const longestWriting = 4 * longestReason;
const longestName = pulseField.answer.length + longestText;

/** Reads a posted body, whatever it is; what makes no sense counts as absent. */
export function readPulseForm(body: unknown): PulseForm {
  const fields = fieldsOf(body);
  const single = (name: string) => fields.find((field) => field.name === name)?.value;
  const button = readButton(single(pulseField.go));
  const language = languages.find((known) => known === single(pulseField.language));
  const instrument = readInstrument(single(pulseField.instrument));
  return {
    step: readStep(single(pulseField.step)),
    ...(button ? { button } : {}),
    fromReview: single(pulseField.from) === 'review',
    onOnePage: single(pulseField.view) === 'all',
    ...(language ? { language } : {}),
    ...(instrument ? { instrument } : {}),
    submitted: byKey(fields, pulseField.answer).map(({ key, value }) => ({ key, value: value.slice(0, longestText) })),
    reasons: byKey(fields, pulseField.reason).map(({ key, value }) => ({ key, text: value })),
  };
}

/** The answers that can be kept on the way: on the scale, to a question that is asked, given once. */
export function draftAnswers(
  instrument: Instrument,
  targets: readonly RatedOrganisation[],
  submitted: readonly SubmittedAnswer[],
): DraftAnswers {
  return Object.fromEntries(
    pulseQuestions(instrument, targets).flatMap(({ key }) => {
      const [answer, ...others] = submitted.filter((given) => given.key === key);
      const isKept = answer && others.length === 0 && readAnswer(instrument, answer.value) !== undefined;
      return isKept ? [[key, answer.value]] : [];
    }),
  );
}

/** What was written on the way, with every answer that stands. */
export function draftReasons(instrument: Instrument, reasons: readonly SubmittedReason[]): DraftReasons {
  return Object.fromEntries(
    instrument.items.flatMap(({ code }) => {
      const reason = reasonOf(reasons, code);
      return reason === '' ? [] : [[code, reason]];
    }),
  );
}

function byKey(fields: readonly { name: string; value: string }[], prefix: string): readonly { key: string; value: string }[] {
  return fields
    .filter(({ name }) => name.startsWith(prefix))
    .slice(0, mostAnswers)
    .map(({ name, value }) => ({ key: name.slice(prefix.length), value }));
}

function fieldsOf(body: unknown): readonly { name: string; value: string }[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((text): text is string => typeof text === 'string')
      .map((text) => ({ name: name.slice(0, longestName), value: text.slice(0, longestWriting) })),
  );
}

function readStep(value = ''): PostedStep {
  if (value === 'review' || value === 'all') return { page: value };
  const number = /^question-([1-9]\d{0,2})$/.exec(value)?.[1];
  return number ? { page: 'question', number: Number(number) } : { page: 'intro' };
}

/** The field that names a questionnaire in a form. */
export function instrumentField({ code, version }: Pick<Instrument, 'code' | 'version'>): string {
  return `${code}/${version}`;
}

function readInstrument(value = ''): Instrument | undefined {
  const [, code, version] = /^([a-z-]{1,40})\/(\d{1,3})$/.exec(value) ?? [];
  return code === undefined ? undefined : findInstrument(code, Number(version));
}

function readButton(value = ''): PulseButton | undefined {
  switch (value) {
    case 'start':
    case 'all':
    case 'next':
    case 'back':
    case 'review':
    case 'submit':
      return { press: value };
  }
  const number = /^change-([1-9]\d{0,2})$/.exec(value)?.[1];
  if (number) return { press: 'change', number: Number(number) };
  const language = languages.find((known) => value === `language-${known}`);
  return language ? { press: 'language', language } : undefined;
}
