import { trustAndCourse } from '../instruments/trust-and-course.js';
import { displayMean } from './displayed-mean.js';
import { leavesExtremeRemainder } from './extreme-remainder.js';
import type { DisplayedTotal } from './extreme-remainder.js';

const { scale } = trustAndCourse;

/** Crowds by name, each the answers of its people on one dimension. */
type Crowds = Readonly<Record<string, readonly number[]>>;

function wave(crowds: Crowds, named: string): DisplayedTotal {
  const answers = named.split('+').flatMap((crowd) => crowds[crowd]!.map((answer, place) => [`${crowd}-${place}`, answer] as const));
  const total = { sum: answers.reduce((sum, [, answer]) => sum + answer, 0), people: answers.length };
  return {
    people: new Set(answers.map(([person]) => person)),
    fewestAnswers: answers.length,
    cells: new Map([['trust', displayMean(total, scale)]]),
  };
}

function isExtreme(crowds: Crowds, latest: string, ...earlier: readonly string[]): boolean {
  return leavesExtremeRemainder(earlier.map((named) => wave(crowds, named)), wave(crowds, latest), scale, 5);
}

function times(count: number, answer: number): number[] {
  return Array.from({ length: count }, () => answer);
}

describe('what waves leave as a remainder', () => {
  it('is extreme when newcomers all answered at one end', () => {
    const crowds = { stayers: times(5, 3), high: times(5, 5), low: times(5, 1), middle: [1, 2, 3, 4, 5] };
    expect(isExtreme(crowds, 'stayers+high', 'stayers')).toBe(true);
    expect(isExtreme(crowds, 'stayers+low', 'stayers')).toBe(true);
    expect(isExtreme(crowds, 'stayers+middle', 'stayers')).toBe(false);
  });

  it('is extreme when those who left did', () => {
    const crowds = { stayers: times(5, 3), leavers: times(5, 5) };
    expect(isExtreme(crowds, 'stayers', 'stayers+leavers')).toBe(true);
  });

  it('is extreme when those who came answered at one end and those who left at the other', () => {
    const crowds = { stayers: times(5, 3), came: times(4, 5), left: times(4, 1), mild: times(4, 3) };
    expect(isExtreme(crowds, 'stayers+came', 'stayers+left')).toBe(true);
    expect(isExtreme(crowds, 'stayers+came', 'stayers+mild')).toBe(false);
  });

  it('is found by adding waves as well as by subtracting them', () => {
    const crowds = { a: times(5, 3), b: times(5, 5), c: times(5, 3) };
    expect(isExtreme(crowds, 'b+c', 'a+b')).toBe(false);
    expect(isExtreme(crowds, 'b+c', 'a+b', 'a+c')).toBe(true);
  });

  it('leaves two points to the person who weighs most', () => {
    const crowds = (heavy: number) => ({
      a: times(4, 3),
      b: times(4, 3),
      c: times(4, 3),
      heavy: [heavy],
      others: [3, 4, 4, 4],
    });
    expect(isExtreme(crowds(5), 'a+b+c', 'a+heavy+others', 'b+heavy', 'c+heavy')).toBe(true);
    expect(isExtreme(crowds(3), 'a+b+c', 'a+heavy+others', 'b+heavy', 'c+heavy')).toBe(false);
  });

  it('is hidden by rounding in large groups', () => {
    const crowds = { stayers: times(60, 3), high: times(5, 5) };
    expect(isExtreme(crowds, 'stayers+high', 'stayers')).toBe(false);
  });

  it('is not looked for in a dimension that an earlier wave did not ask', () => {
    const crowds = { stayers: times(5, 3), high: times(5, 5) };
    const earlier = { ...wave(crowds, 'stayers'), cells: new Map() };
    expect(leavesExtremeRemainder([earlier], wave(crowds, 'stayers+high'), scale, 5)).toBe(false);
  });
});
