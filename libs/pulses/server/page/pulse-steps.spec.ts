import fc from 'fast-check';
import { findInstrument } from '@samenspel/pulses/domain';
import { readPulseForm } from './pulse-form.js';
import { checkSheet, checkSigned, nextStep } from './pulse-steps.js';

const instrument = findInstrument('trust-and-course', 1)!;
const complete = Object.fromEntries(instrument.items.map((item) => [`answer.${item.code}`, '4']));

function after(body: object) {
  return nextStep(instrument, [], readPulseForm(body), checkSheet).step;
}

describe('the step after a posted form', () => {
  it('is the introduction for a body that makes no sense', () => {
    expect(after({})).toEqual({ page: 'intro' });
    expect(after({ step: 'question-9', go: 'next' })).toEqual({ page: 'intro' });
  });

  it('is the first question after the start', () => {
    expect(after({ step: 'intro', go: 'start' })).toEqual({ page: 'question', number: 1, fromReview: false });
  });

  it('is the next question once this one is answered, and the review after the last', () => {
    expect(after({ 'step': 'question-1', 'go': 'next', 'answer.trust': '4' })).toMatchObject({ number: 2 });
    expect(after({ ...complete, step: 'question-8', go: 'next' })).toEqual({ page: 'review', errors: [] });
  });

  it('is the same question with an error when it is not answered, or off the scale', () => {
    expect(after({ step: 'question-1', go: 'next' })).toMatchObject({ number: 1, error: 'pulse-answer-missing' });
    expect(after({ 'step': 'question-1', 'go': 'next', 'answer.trust': '9' })).toMatchObject({
      number: 1,
      error: 'pulse-answer-off-scale',
    });
  });

  it('takes do not know for an answer', () => {
    expect(after({ 'step': 'question-1', 'go': 'next', 'answer.trust': 'do-not-know' })).toMatchObject({ number: 2 });
  });

  it('goes back without asking for an answer', () => {
    expect(after({ step: 'question-3', go: 'back' })).toEqual({ page: 'question', number: 2, fromReview: false });
    expect(after({ step: 'question-1', go: 'back' })).toEqual({ page: 'intro' });
    expect(after({ step: 'review', go: 'back' })).toEqual({ page: 'question', number: 8, fromReview: false });
  });

  it('changes one answer from the review and returns there', () => {
    expect(after({ ...complete, step: 'review', go: 'change-3' })).toEqual({ page: 'question', number: 3, fromReview: true });
    const changing = { ...complete, step: 'question-3', from: 'review' };
    expect(after({ ...changing, go: 'next' })).toEqual({ page: 'review', errors: [] });
    expect(after({ ...changing, go: 'back' })).toEqual({ page: 'review', errors: [] });
    expect(after({ ...complete, step: 'review', go: 'change-9' })).toEqual({ page: 'review', errors: [] });
  });

  it('stays where it is when the language changes, with the answers kept', () => {
    const next = nextStep(instrument, [], readPulseForm({ ...complete, step: 'question-3', go: 'language-en', language: 'nl' }), checkSheet);
    expect(next.step).toEqual({ page: 'question', number: 3, fromReview: false });
    expect(next.language).toBe('en');
    expect(Object.keys(next.answers)).toHaveLength(8);
  });

  it('is all questions at once for who chooses that, and the review once all are answered', () => {
    expect(after({ step: 'intro', go: 'all' })).toEqual({ page: 'all', errors: [] });
    expect(after({ ...complete, step: 'all', go: 'review' })).toEqual({ page: 'review', errors: [] });
    expect(after({ ...complete, step: 'all', go: 'back' })).toEqual({ page: 'intro' });
    expect(after({ ...complete, step: 'all', go: 'language-en' })).toEqual({ page: 'all', errors: [] });
  });

  it('names every question that is still open when all are asked at once', () => {
    const { 'answer.trust': _, ...rest } = complete;
    expect(after({ ...rest, 'answer.climate': '11', 'answer.shoe': '4', 'step': 'all', 'go': 'review' })).toEqual({
      page: 'all',
      errors: [
        { pointer: '/answers/trust', code: 'pulse-answer-missing' },
        { pointer: '/answers/climate', code: 'pulse-answer-off-scale' },
      ],
    });
  });

  it('goes back from the review to all questions for who chose them', () => {
    expect(after({ ...complete, step: 'review', view: 'all', go: 'back' })).toEqual({ page: 'all', errors: [] });
    const changing = nextStep(instrument, [], readPulseForm({ ...complete, step: 'review', view: 'all', go: 'change-3' }), checkSheet);
    expect(changing).toMatchObject({ step: { page: 'question', number: 3, fromReview: true }, onOnePage: true });
    expect(nextStep(instrument, [], readPulseForm({ step: 'intro', view: 'all', go: 'start' }), checkSheet).onOnePage).toBe(false);
  });

  it('is the introduction as long as there is nothing to ask', () => {
    const coordination = findInstrument('working-together', 1)!;
    const start = nextStep(coordination, [], readPulseForm({ step: 'intro', go: 'start' }), checkSheet);
    expect(start.step).toEqual({ page: 'intro' });
  });

  it('hands over a full sheet on sending', () => {
    expect(after({ ...complete, step: 'review', go: 'submit' })).toMatchObject({ page: 'submit', given: { trust: 4 } });
  });

  it('returns to the review with every fault when something is missing or was tampered with', () => {
    const { 'answer.trust': _, ...rest } = complete;
    expect(after({ ...rest, 'answer.climate': '11', 'answer.shoe': '4', 'step': 'review', 'go': 'submit' })).toEqual({
      page: 'review',
      errors: [
        { pointer: '/answers/shoe', code: 'pulse-answer-unknown-item' },
        { pointer: '/answers/trust', code: 'pulse-answer-missing' },
        { pointer: '/answers/climate', code: 'pulse-answer-off-scale' },
      ],
    });
  });

  it('never stores anything but a full sheet that was sent, whatever is posted', () => {
    const values = fc.oneof(fc.constantFrom('1', '5', 'do-not-know', 'submit', 'next', 'all', 'question-2', 'review'), fc.string());
    const names = fc.oneof(fc.constantFrom('step', 'go', 'from', ...Object.keys(complete)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(names, values), fc.boolean(), (body, filled) => {
        const posted: Record<string, string> = filled ? { ...complete, ...body } : body;
        const step = after(posted);
        if (step.page !== 'submit') return;
        expect(posted['go']).toBe('submit');
        expect(Object.keys(step.given)).toHaveLength(8);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the step after a form of a joint statement', () => {
  const signed = (body: object) => nextStep(instrument, [], readPulseForm(body), checkSigned);
  const reasons = Object.fromEntries(instrument.items.map((item) => [`reason.${item.code}`, 'Omdat het zo is.']));

  it('is the same question until it has an answer and a reason, both kept', () => {
    const missing = signed({ 'step': 'question-1', 'go': 'next', 'answer.trust': '4', 'reason.trust': ' ' });
    expect(missing.step).toEqual({ page: 'question', number: 1, fromReview: false, reasonError: 'pulse-reason-missing' });
    expect(missing.answers).toEqual({ trust: '4' });
    const long = 'x'.repeat(501);
    const tooLong = signed({ 'step': 'question-1', 'go': 'next', 'answer.trust': '4', 'reason.trust': long });
    expect(tooLong.step).toMatchObject({ number: 1, reasonError: 'pulse-reason-too-long' });
    expect(tooLong.reasons).toEqual({ trust: long });
    expect(signed({ 'step': 'question-1', 'go': 'next', 'answer.trust': 'do-not-know' }).step).toMatchObject({ number: 2 });
  });

  it('is the end with a whole statement, or the review with every fault', () => {
    expect(signed({ ...complete, ...reasons, step: 'review', go: 'submit' }).step).toMatchObject({
      page: 'submit',
      given: { trust: { value: 4, reason: 'Omdat het zo is.' } },
    });
    expect(signed({ ...complete, ...reasons, 'reason.climate': '', 'step': 'review', 'go': 'submit' }).step).toMatchObject({
      page: 'review',
      errors: [{ pointer: '/reasons/climate', code: 'pulse-reason-missing' }],
    });
  });
});
