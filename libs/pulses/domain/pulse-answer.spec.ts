import fc from 'fast-check';
import { trustAndCourse } from './instruments/trust-and-course.js';
import { workingTogether } from './instruments/working-together.js';
import { checkPulseAnswers, doNotKnow, pulseAnswerCodes } from './pulse-answer.js';
import type { SubmittedAnswer } from './pulse-answer.js';

function complete(value = '4'): SubmittedAnswer[] {
  return trustAndCourse.items.map((item) => ({ key: item.code, value }));
}

describe('a submitted answer sheet', () => {
  it('is taken in when every item has a point of the scale or do not know', () => {
    const submitted = [...complete().slice(1), { key: 'trust', value: doNotKnow }];
    const checked = checkPulseAnswers(trustAndCourse, [], submitted);
    expect(checked).toMatchObject({ sheet: { trust: null, climate: 4 } });
  });

  it('names every fault together, each at its own place', () => {
    const submitted = [
      { key: 'shoe/size~', value: '4' },
      { key: 'trust', value: '6' },
      { key: 'climate', value: '3' },
      { key: 'climate', value: '3' },
      ...complete().slice(1).filter(({ key }) => key !== 'climate' && key !== 'embeddedness'),
    ];
    expect(checkPulseAnswers(trustAndCourse, [], submitted)).toEqual({
      errors: [
        { pointer: '/answers/shoe~1size~0', code: 'pulse-answer-unknown-item' },
        { pointer: '/answers/trust', code: 'pulse-answer-off-scale' },
        { pointer: '/answers/climate', code: 'pulse-answer-duplicate' },
        { pointer: '/answers/embeddedness', code: 'pulse-answer-missing' },
      ],
    });
  });

  it.each(['0', '6', '-1', '3.5', '4.0', '04', ' 4', '', 'vijf', '1e0', '__proto__'])('is off the scale with %j', (value) => {
    const submitted = [{ key: 'trust', value }, ...complete().slice(1)];
    expect(checkPulseAnswers(trustAndCourse, [], submitted)).toEqual({
      errors: [{ pointer: '/answers/trust', code: 'pulse-answer-off-scale' }],
    });
  });

  it('misses everything when empty', () => {
    const checked = checkPulseAnswers(trustAndCourse, [], []);
    expect('errors' in checked && checked.errors.map(({ code }) => code)).toEqual(Array(8).fill('pulse-answer-missing'));
  });

  it('gives either a full sheet on the scale or coded errors, whatever comes in', () => {
    const keys = fc.oneof(fc.constantFrom(...trustAndCourse.items.map(({ code }) => code)), fc.string());
    const values = fc.oneof(fc.constantFrom('1', '2', '3', '4', '5', doNotKnow), fc.string());
    fc.assert(
      fc.property(fc.array(fc.record({ key: keys, value: values }), { maxLength: 12 }), (submitted) => {
        const checked = checkPulseAnswers(trustAndCourse, [], submitted);
        if ('errors' in checked) {
          expect(checked.errors.length).toBeGreaterThan(0);
          expect(checked.errors.every(({ code }) => pulseAnswerCodes.includes(code))).toBe(true);
        } else {
          expect(Object.keys(checked.sheet).sort()).toEqual(trustAndCourse.items.map(({ code }) => code).sort());
        }
      }),
    );
  });

  it('has an answer about each organisation where coordination is asked, and about no other', () => {
    const linde = { id: '6f0f3a52-6b0e-4a3e-9a55-0d1f4a8f1c11', name: 'De Linde' };
    const roc = { id: '0b7c2d9e-2f7a-4f4e-8f0d-5a1f6f8a2b22', name: 'ROC' };
    const about = (id: string) => workingTogether.items.map(({ code }) => ({ key: `${code}--${id}`, value: '4' }));
    const checked = checkPulseAnswers(workingTogether, [linde, roc], [...about(linde.id), ...about(roc.id)]);
    expect('sheet' in checked && Object.keys(checked.sheet)).toHaveLength(14);
    const half = checkPulseAnswers(workingTogether, [linde], about(roc.id));
    expect('errors' in half && half.errors.map(({ code }) => code)).toEqual([
      ...Array(7).fill('pulse-answer-unknown-item'),
      ...Array(7).fill('pulse-answer-missing'),
    ]);
  });
});
