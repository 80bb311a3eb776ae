import fc from 'fast-check';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { displayMean, possibleSums } from './displayed-mean.js';

const { scale } = trustAndCourse;

describe('a displayed mean', () => {
  it.each([
    [25, 5, { kind: 'band', band: 'high' }],
    [24, 5, { kind: 'band', band: 'high' }],
    [18, 5, { kind: 'mean', mean: 3.6 }],
    [7, 6, { kind: 'band', band: 'low' }],
    [192, 40, { kind: 'band', band: 'high' }],
    [89, 20, { kind: 'band', band: 'high' }],
    [88, 20, { kind: 'mean', mean: 4.4 }],
    [31, 20, { kind: 'mean', mean: 1.6 }],
    [30, 20, { kind: 'band', band: 'low' }],
    [41, 20, { kind: 'mean', mean: 2.1 }],
  ] as const)('of %i points from %i people is %j', (sum, people, displayed) => {
    expect(displayMean({ sum, people }, scale)).toEqual(displayed);
  });

  it('leaves each of five people or more at least two points uncertain', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 60 }), (answers) => {
        const people = answers.length;
        const total = { sum: answers.reduce((sum, answer) => sum + answer, 0), people };
        const [lowest, highest] = possibleSums(displayMean(total, scale), people, scale);
        const person = [Math.max(1, lowest - 5 * (people - 1)), Math.min(5, highest - (people - 1))] as const;
        expect(person[1] - person[0]).toBeGreaterThanOrEqual(2);
        expect(lowest).toBeLessThanOrEqual(total.sum);
        expect(highest).toBeGreaterThanOrEqual(total.sum);
      }),
    );
  });

  it('gives the sum of nine people away exactly', () => {
    expect(possibleSums({ kind: 'mean', mean: 3.6 }, 9, scale)).toEqual([32, 32]);
  });

  it('leaves more sums possible the more people there are', () => {
    expect(possibleSums({ kind: 'mean', mean: 3.6 }, 30, scale)).toEqual([107, 109]);
    expect(possibleSums({ kind: 'band', band: 'high' }, 10, scale)).toEqual([45, 50]);
  });
});
