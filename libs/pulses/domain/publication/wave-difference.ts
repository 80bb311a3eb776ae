import { displayedStep } from './displayed-mean.js';
import type { PublishedTotal } from './published-total.js';

/** Points that must stay uncertain about each person, of the four between the ends of the scale. */
export const uncertainPoints = 2;
/** Rule R5: rounding hides D people when the two groups together count at least this many times D. */
export const answersPerDifferingPerson = Math.round(uncertainPoints / displayedStep);

/** How many people are in exactly one of two groups. */
export function differingPeople(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((person) => b.has(person)).length;
  return a.size + b.size - 2 * shared;
}

/**
 * Rule R5: whether two published waves of one group together tell something about the few people in whom they differ.
 * Someone who assumes that the others answered as before subtracts one total from the other. That is harmless when
 * nobody differs, when at least `minimumGroupSize` differ, or when rounding to one decimal hides them.
 */
export function revealsFewPeople(earlier: PublishedTotal, later: PublishedTotal, minimumGroupSize: number): boolean {
  const differing = differingPeople(earlier.people, later.people);
  const hiddenByRounding = earlier.fewestAnswers + later.fewestAnswers >= answersPerDifferingPerson * differing;
  return differing < minimumGroupSize && !hiddenByRounding;
}
