import fc from 'fast-check';
import { findInstrument } from '@samenspel/pulses/domain';
import { draftAnswers, readPulseForm } from './pulse-form.js';

const instrument = findInstrument('trust-and-course', 1)!;

describe('a posted pulse form', () => {
  it('is read into the page, the button, the language and the answers', () => {
    const body = { 'step': 'question-3', 'go': 'change-5', 'from': 'review', 'language': 'en', 'answer.trust': '4' };
    expect(readPulseForm(body)).toEqual({
      step: { page: 'question', number: 3 },
      button: { press: 'change', number: 5 },
      fromReview: true,
      onOnePage: false,
      language: 'en',
      submitted: [{ key: 'trust', value: '4' }],
      reasons: [],
    });
  });

  it('keeps an answer that was posted twice as two, so that the check can name it', () => {
    const { submitted } = readPulseForm({ 'answer.trust': ['4', '5'] });
    expect(submitted).toEqual([
      { key: 'trust', value: '4' },
      { key: 'trust', value: '5' },
    ]);
    expect(draftAnswers(instrument, [], submitted)).toEqual({});
  });

  it.each([undefined, null, 'text', 4, [], { step: { deep: true }, go: ['x', 'y'] }, { go: 'change-0' }, { go: 'language-xx' }])(
    'counts as a first visit when it is %j',
    (body) => {
      expect(readPulseForm(body)).toEqual({ step: { page: 'intro' }, fromReview: false, onOnePage: false, submitted: [], reasons: [] });
    },
  );

  it('reads no more than an instrument could ask, and no long text', () => {
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, place) => [`answer.${place}`, 'x'.repeat(9999)]));
    const { submitted } = readPulseForm(flood);
    expect(submitted).toHaveLength(500);
    expect(submitted.every(({ value }) => value.length <= 64)).toBe(true);
  });

  it('keeps on the way only answers that the scale has', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), fc.string(), (body, value) => {
        const kept = draftAnswers(instrument, [], readPulseForm({ ...body, 'answer.trust': value }).submitted);
        for (const answer of Object.values(kept)) expect(['1', '2', '3', '4', '5', 'do-not-know']).toContain(answer);
      }),
    );
  });
});
