import type { Language } from '@samenspel/platform/domain';
import { findInstrument } from '@samenspel/pulses/domain';
import { readPulseForm } from './pulse-form.js';
import type { PulseFormPage } from './pulse-page-model.js';
import { checkSheet, checkSigned, nextStep } from './pulse-steps.js';
import { renderAllQuestionsPage } from './render-all-questions-page.js';
import { renderIntroPage } from './render-intro-page.js';
import { renderQuestionPage } from './render-question-page.js';
import { renderReviewPage } from './render-review-page.js';

export const sampleInstrument = findInstrument('trust-and-course', 1)!;

/** A page of a wave whose names would be markup if they were not escaped. */
export function samplePage(language: Language, overrides: Partial<PulseFormPage> = {}): PulseFormPage {
  return {
    language,
    partnership: 'Buurtconciërges <b>Charlois</b>',
    organiser: 'Marieke "Mies" de Wit & co',
    closesOn: '2026-12-04',
    mode: { kind: 'anonymous', minimumGroupSize: 5 },
    action: '/p/link?a=1&b=2',
    instrument: sampleInstrument,
    targets: [],
    onOnePage: false,
    answers: { 'trust': '4', 'goal-alignment': 'do-not-know' },
    reasons: {},
    ...overrides,
  };
}

/** Presses a button as a browser without script does: every field of the form, what was chosen, and the button. */
export function press(markup: string, button: string, chosen: Record<string, string> = {}): Record<string, string> {
  const fields = [...markup.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const checked = [...markup.matchAll(/<input type="radio" id="[^"]+" name="([^"]+)" value="([^"]+)" checked>/g)];
  if (!markup.includes(`name="go" value="${button}"`)) throw new Error(`No button ${button}`);
  return { ...Object.fromEntries([...fields, ...checked].map(([, name, value]) => [name, value])), ...chosen, go: button };
}

/** The page that follows a posted form, or what is handed over in the end, as JSON. */
export function pageAfter(body: Record<string, string>, asked: Partial<PulseFormPage> = {}): string {
  const { instrument, targets, mode } = samplePage('nl', asked);
  const check = mode.kind === 'anonymous' ? checkSheet : checkSigned;
  const { step, language = 'nl', ...draft } = nextStep<unknown>(instrument, targets, readPulseForm(body), check);
  const page = samplePage(language, { ...asked, ...draft });
  switch (step.page) {
    case 'intro':
      return renderIntroPage(page);
    case 'question':
      return renderQuestionPage({ ...page, ...step });
    case 'all':
      return renderAllQuestionsPage({ ...page, ...step });
    case 'review':
      return renderReviewPage({ ...page, ...step });
    case 'submit':
      return JSON.stringify(step.given);
  }
}
