import type { Language } from '@samenspel/platform/domain';
import { answerPointer, checkPulseAnswers, pulseQuestions } from '@samenspel/pulses/domain';
import type { AnswerSheet, CheckedAnswers, Instrument, PulseAnswerCode, PulseAnswerError, RatedOrganisation } from '@samenspel/pulses/domain';
import { draftAnswers } from './pulse-form.js';
import type { PostedStep, PulseButton, PulseForm } from './pulse-form.js';
import type { DraftAnswers } from './pulse-page-model.js';

/** The page that follows a posted form, or the finished sheet: only `submit` stores anything. */
export type PulseStep =
  | { readonly page: 'intro' }
  | {
      readonly page: 'question';
      readonly number: number;
      readonly fromReview: boolean;
      readonly error?: PulseAnswerCode;
    }
  | { readonly page: 'all'; readonly errors: readonly PulseAnswerError[] }
  | { readonly page: 'review'; readonly errors: readonly PulseAnswerError[] }
  | { readonly page: 'submit'; readonly sheet: AnswerSheet };

export interface NextStep {
  readonly step: PulseStep;
  readonly answers: DraftAnswers;
  readonly onOnePage: boolean;
  /** The language that the form asks for; absent when it names none that exists. */
  readonly language?: Language;
}

/**
 * Decides what follows a posted form; `targets` are the organisations that this respondent is asked about. Never throws:
 * a form that makes no sense leads to the page it came from.
 */
export function nextStep(instrument: Instrument, targets: readonly RatedOrganisation[], form: PulseForm): NextStep {
  const language = form.button?.press === 'language' ? form.button.language : form.language;
  const keys = pulseQuestions(instrument, targets).map(({ key }) => key);
  const checked = checkPulseAnswers(instrument, targets, form.submitted);
  const step = decide({ ...form, step: existing(keys, form.step) }, keys, checked);
  return {
    step,
    answers: draftAnswers(instrument, targets, form.submitted),
    onOnePage: step.page === 'all' || (form.onOnePage && form.button?.press !== 'start'),
    ...(language ? { language } : {}),
  };
}

function decide(form: PulseForm, keys: readonly string[], checked: CheckedAnswers): PulseStep {
  const { step, button } = form;
  if (button?.press === 'submit') return 'sheet' in checked ? { page: 'submit', sheet: checked.sheet } : { page: 'review', ...checked };
  if (button?.press === 'start' && keys.length > 0) return question(1, false);
  if (button?.press === 'all') return allQuestions;
  if (button?.press === 'change' && button.number <= keys.length) return question(button.number, true);
  if (step.page === 'question' && button) return fromQuestion(form, step.number, keys, checked);
  if (step.page === 'all' && button) return fromAllQuestions(button, checked);
  if (step.page === 'review' && button?.press === 'back') return form.onOnePage ? allQuestions : question(keys.length, false);
  return same(step, form.fromReview);
}

function fromQuestion(form: PulseForm, number: number, keys: readonly string[], checked: CheckedAnswers): PulseStep {
  switch (form.button?.press) {
    case 'next':
    case 'review': {
      const error = errorsIn(checked).find(({ pointer }) => pointer === answerPointer(keys[number - 1]!))?.code;
      if (error) return { ...question(number, form.fromReview), error };
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
function fromAllQuestions(button: PulseButton, checked: CheckedAnswers): PulseStep {
  if (button.press === 'back') return { page: 'intro' };
  if (button.press !== 'review') return allQuestions;
  const errors = errorsIn(checked).filter(({ code }) => code !== 'pulse-answer-unknown-item');
  return errors.length > 0 ? { page: 'all', errors } : review;
}

function errorsIn(checked: CheckedAnswers): readonly PulseAnswerError[] {
  return 'errors' in checked ? checked.errors : [];
}

const review = { page: 'review', errors: [] } as const;
const allQuestions = { page: 'all', errors: [] } as const;

function question(number: number, fromReview: boolean) {
  return { page: 'question', number, fromReview } as const;
}

function same(step: PostedStep, fromReview: boolean): PulseStep {
  if (step.page === 'question') return question(step.number, fromReview);
  if (step.page === 'all') return allQuestions;
  return step.page === 'review' ? review : { page: 'intro' };
}

function existing(keys: readonly string[], step: PostedStep): PostedStep {
  return step.page === 'question' && step.number > keys.length ? { page: 'intro' } : step;
}
