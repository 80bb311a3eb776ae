import fc from 'fast-check';
import { trustAndCourse } from './instruments/trust-and-course.js';
import { checkPulseAnswers, doNotKnow, pulseAnswerCodes } from './pulse-answer.js';
import type { SubmittedAnswer } from './pulse-answer.js';

function complete(value = '4'): SubmittedAnswer[] {
  return trustAndCourse.items.map((item) => ({ item: item.code, value }));
}

describe('a submitted answer sheet', () => {
  it('is taken in when every item has a point of the scale or do not know', () => {
    const submitted = [...complete().slice(1), { item: 'trust', value: doNotKnow }];
    const checked = checkPulseAnswers(trustAndCourse, submitted);
    expect(checked).toMatchObject({ sheet: { trust: null, climate: 4 } });
  });

  it('names every fault together, each at its own place', () => {
    const submitted = [
      { item: 'shoe/size~', value: '4' },
      { item: 'trust', value: '6' },
      { item: 'climate', value: '3' },
      { item: 'climate', value: '3' },
      ...complete().slice(1).filter(({ item }) => item !== 'climate' && item !== 'embeddedness'),
    ];
    expect(checkPulseAnswers(trustAndCourse, submitted)).toEqual({
      errors: [
        { pointer: '/answers/shoe~1size~0', code: 'pulse-answer-unknown-item' },
        { pointer: '/answers/trust', code: 'pulse-answer-off-scale' },
        { pointer: '/answers/climate', code: 'pulse-answer-duplicate' },
        { pointer: '/answers/embeddedness', code: 'pulse-answer-missing' },
      ],
    });
  });

  it.each(['0', '6', '-1', '3.5', '4.0', '04', ' 4', '', 'vijf', '1e0', '__proto__'])('is off the scale with %j', (value) => {
    const submitted = [{ item: 'trust', value }, ...complete().slice(1)];
    expect(checkPulseAnswers(trustAndCourse, submitted)).toEqual({
      errors: [{ pointer: '/answers/trust', code: 'pulse-answer-off-scale' }],
    });
  });

  it('misses everything when empty', () => {
    const checked = checkPulseAnswers(trustAndCourse, []);
    expect('errors' in checked && checked.errors.map(({ code }) => code)).toEqual(Array(8).fill('pulse-answer-missing'));
  });

  it('gives either a full sheet on the scale or coded errors, whatever comes in', () => {
    const items = fc.oneof(fc.constantFrom(...trustAndCourse.items.map(({ code }) => code)), fc.string());
    const values = fc.oneof(fc.constantFrom('1', '2', '3', '4', '5', doNotKnow), fc.string());
    fc.assert(
      fc.property(fc.array(fc.record({ item: items, value: values }), { maxLength: 12 }), (submitted) => {
        const checked = checkPulseAnswers(trustAndCourse, submitted);
        if ('errors' in checked) {
          expect(checked.errors.length).toBeGreaterThan(0);
          expect(checked.errors.every(({ code }) => pulseAnswerCodes.includes(code))).toBe(true);
        } else {
          expect(Object.keys(checked.sheet).sort()).toEqual(trustAndCourse.items.map(({ code }) => code).sort());
        }
      }),
    );
  });
});
