import type { PublishedTotal } from './published-total.js';
import { differingPeople, revealsFewPeople } from './wave-difference.js';

function total(people: readonly string[], fewestAnswers = people.length): PublishedTotal {
  return { people: new Set(people), fewestAnswers };
}

function people(count: number, name = 'person'): string[] {
  return Array.from({ length: count }, (_, place) => `${name}-${place}`);
}

describe('the difference between two waves', () => {
  it('counts who is in exactly one of them', () => {
    expect(differingPeople(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd', 'e']))).toBe(3);
  });

  it('reveals nothing when the same people answered', () => {
    expect(revealsFewPeople(total(people(5)), total(people(5)), 5)).toBe(false);
  });

  it.each([1, 2, 3, 4])('reveals %i newcomers to a group of five', (newcomers) => {
    expect(revealsFewPeople(total(people(5)), total(people(5 + newcomers)), 5)).toBe(true);
  });

  it('reveals nobody when as many differ as the minimum asks', () => {
    expect(revealsFewPeople(total(people(5)), total(people(10)), 5)).toBe(false);
    expect(revealsFewPeople(total(people(8)), total(people(14)), 7)).toBe(true);
  });

  it('is hidden by rounding from twenty answers for each person who differs', () => {
    expect(revealsFewPeople(total(people(9)), total(people(10)), 5)).toBe(true);
    expect(revealsFewPeople(total([...people(9), 'left']), total([...people(9), 'came']), 5)).toBe(true);
    expect(revealsFewPeople(total(people(10)), total(people(11)), 5)).toBe(false);
    expect(revealsFewPeople(total(people(19)), total(people(21)), 5)).toBe(false);
  });

  it('counts the fewest answers behind any figure, not the people', () => {
    expect(revealsFewPeople(total(people(10), 8), total(people(11)), 5)).toBe(true);
  });
});
