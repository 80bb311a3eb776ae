import { exposesFewPeople } from './joint-exposure.js';
import type { PublishedTotal } from './published-total.js';

/** Waves named by the crowds in them: 'core+a' is everyone of the crowds core and a. */
function waves(sizes: Readonly<Record<string, number>>, ...named: readonly string[]): PublishedTotal[] {
  return named.map((crowds) => {
    const people = crowds
      .split('+')
      .flatMap((crowd) => Array.from({ length: sizes[crowd]! }, (_, place) => `${crowd}-${place}`));
    return { people: new Set(people), fewestAnswers: people.length };
  });
}

describe('waves taken together', () => {
  it('expose whoever two of them isolate', () => {
    expect(exposesFewPeople(waves({ core: 9, a: 1 }, 'core', 'core+a'), 5)).toBe(true);
    expect(exposesFewPeople(waves({ core: 9, a: 5 }, 'core', 'core+a'), 5)).toBe(false);
  });

  it('expose whoever three of them isolate though no two do', () => {
    const sizes = { a: 6, b: 4, c: 6 };
    expect(exposesFewPeople(waves(sizes, 'a+b', 'b+c'), 5)).toBe(false);
    expect(exposesFewPeople(waves(sizes, 'a+b', 'a+c'), 5)).toBe(false);
    expect(exposesFewPeople(waves(sizes, 'a+b', 'b+c', 'a+c'), 5)).toBe(true);
    expect(exposesFewPeople(waves({ ...sizes, b: 5 }, 'a+b', 'b+c', 'a+c'), 5)).toBe(false);
  });

  it('expose two people together whom rounding hides one by one', () => {
    const sizes = { a: 11, c: 11, one: 1, other: 1 };
    expect(exposesFewPeople(waves(sizes, 'a+one', 'one+c', 'a+c'), 5)).toBe(false);
    expect(exposesFewPeople(waves(sizes, 'a+c', 'a+c+other'), 5)).toBe(false);
    expect(exposesFewPeople(waves(sizes, 'a+one', 'one+c', 'a+c', 'a+c+other'), 5)).toBe(true);
  });

  it('expose three people in whom two of four large waves differ', () => {
    const sizes = { core: 25, a: 1, b: 1, c: 1 };
    expect(exposesFewPeople(waves(sizes, 'core+a+b', 'core', 'core+a'), 5)).toBe(false);
    expect(exposesFewPeople(waves(sizes, 'core+a+b', 'core+c', 'core', 'core+a'), 5)).toBe(true);
  });

  it('expose nobody in groups so large that rounding always hides four people', () => {
    const sizes = { core: 80, a: 1, b: 1, c: 1, d: 1 };
    expect(exposesFewPeople(waves(sizes, 'core', 'core+a', 'core+a+b', 'core+b+c+d', 'core+a+b+c+d'), 5)).toBe(false);
  });

  it('expose nothing by repeating a wave of the same people', () => {
    expect(exposesFewPeople(waves({ core: 6 }, 'core', 'core', 'core'), 5)).toBe(false);
  });

  it('look further where a programme asks for larger groups', () => {
    const named = waves({ core: 12, a: 6 }, 'core', 'core+a');
    expect(exposesFewPeople(named, 5)).toBe(false);
    expect(exposesFewPeople(named, 8)).toBe(true);
  });
});
