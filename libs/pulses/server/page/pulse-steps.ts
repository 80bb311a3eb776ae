import type { Language } from '@samenspel/platform/domain';
import { checkPulseAnswers, checkStatement } from '@samenspel/pulses/domain';
import type { AnswerSheet, Instrument, PulseAnswerCode, Statement, StatementError, StatementFaultCode } from '@samenspel/pulses/domain';
import { draftAnswers, draftReasons } from './pulse-form.js';
import type { PostedStep, PulseForm } from './pulse-form.js';
import type { DraftAnswers, DraftReasons } from './pulse-page-model.js';

/** The page that follows a posted form, or the finished sheet: only `submit` stores anything. */
export type PulseStep<Given> =
  | { readonly page: 'intro' }
  | {
      readonly page: 'question';
      readonly number: number;
      readonly fromReview: boolean;
      readonly error?: PulseAnswerCode;
      readonly reasonError?: StatementFaultCode;
    }
  | { readonly page: 'review'; readonly errors: readonly StatementError[] }
  | { readonly page: 'submit'; readonly given: Given };

/** Reads what a form gave in the end, or names every fault in it. */
export type Check<Given> = (instrument: Instrument, form: PulseForm) => { readonly given: Given } | { readonly errors: readonly StatementError[] };

/** What an anonymous person gives. */
export const checkSheet: Check<AnswerSheet> = (instrument, { submitted }) => {
  const checked = checkPulseAnswers(instrument, submitted);
  return 'sheet' in checked ? { given: checked.sheet } : checked;
};

/** What an organisation gives. */
export const checkSigned: Check<Statement> = (instrument, { submitted, reasons }) => {
  const checked = checkStatement(instrument, submitted, reasons);
  return 'statement' in checked ? { given: checked.statement } : checked;
};

export interface NextStep<Given> {
  readonly step: PulseStep<Given>;
  readonly answers: DraftAnswers;
  readonly reasons: DraftReasons;
  /** The language that the form asks for; absent when it names none that exists. */
  readonly language?: Language;
}

/** Decides what follows a posted form. Never throws: a form that makes no sense leads to the page it came from. */
export function nextStep<Given>(instrument: Instrument, form: PulseForm, check: Check<Given>): NextStep<Given> {
  const language = form.button?.press === 'language' ? form.button.language : form.language;
  return {
    step: decide(instrument, form, check),
    answers: draftAnswers(instrument, form.submitted),
    reasons: draftReasons(instrument, form.reasons),
    ...(language ? { language } : {}),
  };
}

function decide<Given>(instrument: Instrument, form: PulseForm, check: Check<Given>): PulseStep<Given> {
  const step = existing(instrument, form.step);
  const { button } = form;
  if (button?.press === 'submit') return submit(check(instrument, form));
  if (button?.press === 'start') return question(1, false);
  if (button?.press === 'change' && button.number <= instrument.items.length) return question(button.number, true);
  if (step.page === 'question' && button) return fromQuestion(instrument, form, step.number, check);
  if (step.page === 'review' && button?.press === 'back') return question(instrument.items.length, false);
  return same(step, form.fromReview);
}

function fromQuestion<Given>(instrument: Instrument, form: PulseForm, number: number, check: Check<Given>): PulseStep<Given> {
  switch (form.button?.press) {
    case 'next':
    case 'review': {
      const faults = faultsAt(instrument, form, number, check);
      if (faults) return { ...question(number, form.fromReview), ...faults };
      const isLast = number === instrument.items.length;
      return isLast || form.fromReview || form.button.press === 'review' ? review : question(number + 1, false);
    }
    case 'back':
      if (form.fromReview) return review;
      return number === 1 ? { page: 'intro' } : question(number - 1, false);
    default:
      return question(number, form.fromReview);
  }
}

function submit<Given>(checked: ReturnType<Check<Given>>): PulseStep<Given> {
  return 'given' in checked ? { page: 'submit', given: checked.given } : { page: 'review', errors: checked.errors };
}

/** What is wrong with the answer, or the reason, at one question. */
function faultsAt<Given>(instrument: Instrument, form: PulseForm, number: number, check: Check<Given>) {
  const item = instrument.items[number - 1]!;
  const submitted = form.submitted.filter((answer) => answer.item === item.code);
  const checked = check({ ...instrument, items: [item] }, { ...form, submitted });
  if (!('errors' in checked)) return undefined;
  const at = (place: string) => checked.errors.find(({ pointer }) => pointer.startsWith(place))?.code;
  const [error, reasonError] = [at('/answers/') as PulseAnswerCode, at('/reasons/') as StatementFaultCode];
  return { ...(error && { error }), ...(reasonError && { reasonError }) };
}

const review = { page: 'review', errors: [] } as const;

function question(number: number, fromReview: boolean) {
  return { page: 'question', number, fromReview } as const;
}

function same(step: PostedStep, fromReview: boolean): PulseStep<never> {
  if (step.page === 'question') return question(step.number, fromReview);
  return step.page === 'review' ? review : { page: 'intro' };
}

function existing(instrument: Instrument, step: PostedStep): PostedStep {
  return step.page === 'question' && step.number > instrument.items.length ? { page: 'intro' } : step;
}
