import type { Language } from '@samenspel/platform/domain';
import { checkPulseAnswers } from '@samenspel/pulses/domain';
import type { AnswerSheet, Instrument, PulseAnswerCode, PulseAnswerError } from '@samenspel/pulses/domain';
import { draftAnswers } from './pulse-form.js';
import type { PostedStep, PulseForm } from './pulse-form.js';
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
  | { readonly page: 'review'; readonly errors: readonly PulseAnswerError[] }
  | { readonly page: 'submit'; readonly sheet: AnswerSheet };

export interface NextStep {
  readonly step: PulseStep;
  readonly answers: DraftAnswers;
  /** The language that the form asks for; absent when it names none that exists. */
  readonly language?: Language;
}

/** Decides what follows a posted form. Never throws: a form that makes no sense leads to the page it came from. */
export function nextStep(instrument: Instrument, form: PulseForm): NextStep {
  const language = form.button?.press === 'language' ? form.button.language : form.language;
  return {
    step: decide(instrument, form),
    answers: draftAnswers(instrument, form.submitted),
    ...(language ? { language } : {}),
  };
}

function decide(instrument: Instrument, form: PulseForm): PulseStep {
  const step = existing(instrument, form.step);
  const { button } = form;
  if (button?.press === 'submit') return submit(instrument, form);
  if (button?.press === 'start') return question(1, false);
  if (button?.press === 'change' && button.number <= instrument.items.length) return question(button.number, true);
  if (step.page === 'question' && button) return fromQuestion(instrument, form, step.number);
  if (step.page === 'review' && button?.press === 'back') return question(instrument.items.length, false);
  return same(step, form.fromReview);
}

function fromQuestion(instrument: Instrument, form: PulseForm, number: number): PulseStep {
  switch (form.button?.press) {
    case 'next':
    case 'review': {
      const error = errorAt(instrument, form, number);
      if (error) return { ...question(number, form.fromReview), error };
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

function submit(instrument: Instrument, form: PulseForm): PulseStep {
  const checked = checkPulseAnswers(instrument, form.submitted);
  return 'sheet' in checked ? { page: 'submit', sheet: checked.sheet } : { page: 'review', errors: checked.errors };
}

function errorAt(instrument: Instrument, form: PulseForm, number: number): PulseAnswerCode | undefined {
  const item = instrument.items[number - 1]!.code;
  const checked = checkPulseAnswers(
    { ...instrument, items: [instrument.items[number - 1]!] },
    form.submitted.filter((answer) => answer.item === item),
  );
  return 'errors' in checked ? checked.errors[0]?.code : undefined;
}

const review = { page: 'review', errors: [] } as const;

function question(number: number, fromReview: boolean) {
  return { page: 'question', number, fromReview } as const;
}

function same(step: PostedStep, fromReview: boolean): PulseStep {
  if (step.page === 'question') return question(step.number, fromReview);
  return step.page === 'review' ? review : { page: 'intro' };
}

function existing(instrument: Instrument, step: PostedStep): PostedStep {
  return step.page === 'question' && step.number > instrument.items.length ? { page: 'intro' } : step;
}
