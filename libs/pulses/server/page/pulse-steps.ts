import type { Language } from '@samenspel/platform/domain';
import { checkPulseAnswers, checkStatement, pulseQuestions } from '@samenspel/pulses/domain';
import type { AnswerSheet, Instrument, RatedOrganisation, Statement, StatementError } from '@samenspel/pulses/domain';
import { draftAnswers, draftReasons } from './pulse-form.js';
import type { PostedStep, PulseButton, PulseForm } from './pulse-form.js';
import type { DraftAnswers, DraftReasons, QuestionFaults } from './pulse-page-model.js';
import { faultsAt } from './question-faults.js';

/** The page that follows a posted form, or the finished sheet: only `submit` stores anything. */
export type PulseStep<Given> =
  | { readonly page: 'intro' }
  | ({ readonly page: 'question'; readonly number: number; readonly fromReview: boolean } & QuestionFaults)
  | { readonly page: 'all'; readonly errors: readonly StatementError[] }
  | { readonly page: 'review'; readonly errors: readonly StatementError[] }
  | { readonly page: 'submit'; readonly given: Given };

type Checked<Given> = { readonly given: Given } | { readonly errors: readonly StatementError[] };

/** Reads what a form gave in the end, or names every fault in it. */
export type Check<Given> = (instrument: Instrument, targets: readonly RatedOrganisation[], form: PulseForm) => Checked<Given>;

/** What an anonymous person gives. */
export const checkSheet: Check<AnswerSheet> = (instrument, targets, { submitted }) => {
  const checked = checkPulseAnswers(instrument, targets, submitted);
  return 'sheet' in checked ? { given: checked.sheet } : checked;
};

/** What an organisation gives. */
export const checkSigned: Check<Statement> = (instrument, _targets, { submitted, reasons }) => {
  const checked = checkStatement(instrument, submitted, reasons);
  return 'statement' in checked ? { given: checked.statement } : checked;
};

/** A sheet that is whole, with the questionnaire that its form says it answers. */
export interface WholeSheet {
  readonly instrument: Instrument;
  readonly sheet: AnswerSheet;
}

/** What a last post gives when nothing is wrong with it, no reasons go with it and no other organisation is asked about; undefined for any other post. */
export function wholeSheet(form: PulseForm): WholeSheet | undefined {
  const { button, instrument, reasons } = form;
  if (button?.press !== 'submit' || instrument?.kind !== 'dimensions' || reasons.length > 0) return undefined;
  const checked = checkSheet(instrument, [], form);
  return 'given' in checked ? { instrument, sheet: checked.given } : undefined;
}

export interface NextStep<Given> {
  readonly step: PulseStep<Given>;
  readonly answers: DraftAnswers;
  readonly reasons: DraftReasons;
  readonly onOnePage: boolean;
  /** The language that the form asks for; absent when it names none that exists. */
  readonly language?: Language;
}

/**
 * Decides what follows a posted form; `targets` are the organisations that this respondent is asked about. Never throws:
 * a form that makes no sense leads to the page it came from.
 */
export function nextStep<Given>(
  instrument: Instrument,
  targets: readonly RatedOrganisation[],
  form: PulseForm,
  check: Check<Given>,
): NextStep<Given> {
  const language = form.button?.press === 'language' ? form.button.language : form.language;
  const keys = pulseQuestions(instrument, targets).map(({ key }) => key);
  const checked = check(instrument, targets, form);
  const step = decide({ ...form, step: existing(keys, form.step) }, keys, checked);
  return {
    step,
    answers: draftAnswers(instrument, targets, form.submitted),
    reasons: draftReasons(instrument, form.reasons),
    onOnePage: step.page === 'all' || (form.onOnePage && form.button?.press !== 'start'),
    ...(language ? { language } : {}),
  };
}

function decide<Given>(form: PulseForm, keys: readonly string[], checked: Checked<Given>): PulseStep<Given> {
  const { step, button } = form;
  if (button?.press === 'submit') return 'given' in checked ? { page: 'submit', given: checked.given } : { page: 'review', ...checked };
  if (button?.press === 'start' && keys.length > 0) return question(1, false);
  if (button?.press === 'all') return allQuestions;
  if (button?.press === 'change' && button.number <= keys.length) return question(button.number, true);
  if (step.page === 'question' && button) return fromQuestion(form, step.number, keys, checked);
  if (step.page === 'all' && button) return fromAllQuestions(button, checked);
  if (step.page === 'review' && button?.press === 'back') return form.onOnePage ? allQuestions : question(keys.length, false);
  return same(step, form.fromReview);
}

function fromQuestion<Given>(form: PulseForm, number: number, keys: readonly string[], checked: Checked<Given>): PulseStep<Given> {
  switch (form.button?.press) {
    case 'next':
    case 'review': {
      const faults = faultsAt(keys[number - 1]!, errorsIn(checked));
      if (faults.error || faults.reasonError) return { ...question(number, form.fromReview), ...faults };
      const isLast = number === keys.length;
      return isLast || form.fromReview || form.button.press === 'review' ? review : question(number + 1, false);
    }
    case 'back':
      if (form.fromReview) return review;
      return number === 1 ? { page: 'intro' } : question(number - 1, false);
    default:
      return question(number, form.fromReview);
  }
}

/** An answer to a question that is not asked falls away here, as it does from one question to the next. */
function fromAllQuestions(button: PulseButton, checked: Checked<unknown>): PulseStep<never> {
  if (button.press === 'back') return { page: 'intro' };
  if (button.press !== 'review') return allQuestions;
  const errors = errorsIn(checked).filter(({ code }) => code !== 'pulse-answer-unknown-item');
  return errors.length > 0 ? { page: 'all', errors } : review;
}

function errorsIn(checked: Checked<unknown>): readonly StatementError[] {
  return 'errors' in checked ? checked.errors : [];
}

const review = { page: 'review', errors: [] } as const;
const allQuestions = { page: 'all', errors: [] } as const;

function question(number: number, fromReview: boolean) {
  return { page: 'question', number, fromReview } as const;
}

function same(step: PostedStep, fromReview: boolean): PulseStep<never> {
  if (step.page === 'question') return question(step.number, fromReview);
  if (step.page === 'all') return allQuestions;
  return step.page === 'review' ? review : { page: 'intro' };
}

function existing(keys: readonly string[], step: PostedStep): PostedStep {
  return step.page === 'question' && step.number > keys.length ? { page: 'intro' } : step;
}
