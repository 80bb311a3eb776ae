import { completeRows, sampleMoments, withoutRounding } from './sample-moments.js';
import type { ItemRow } from './sample-moments.js';

/** What alpha needs of a sample that may keep growing: the sum of the values and the sum of their squares. */
export interface Sums {
  readonly sum: number;
  readonly squares: number;
}

/**
 * Internal consistency of a scale of k items, Cronbach's alpha: `k/(k − 1) · (1 − Σ s²_item / s²_total)`, over rows without
 * a missing answer. A constant item stays in k and a negative alpha stays negative. `null` for fewer than two items or
 * people, or when the totals do not vary. It says something about an instrument, never about a group of people.
 *
 * Source: Cronbach 1951, Psychometrika 16:297.
 */
export function internalConsistency(rows: readonly ItemRow[]): number | null {
  const complete = completeRows(rows);
  const items = (rows[0] ?? []).map((_, item) => sampleMoments(complete.map((row) => row[item]!)).variance);
  const total = sampleMoments(complete.map((row) => row.reduce((sum, answer) => sum + answer, 0))).variance;
  return alpha(items, total);
}

/** The same from running sums over so many people: of each item, and of the total of a person's items. */
export function internalConsistencyOfSums(people: number, items: readonly Sums[], total: Sums): number | null {
  return alpha(items.map((item) => varianceOf(people, item)), varianceOf(people, total));
}

function alpha(items: readonly (number | null)[], total: number | null): number | null {
  const count = items.length;
  if (count < 2 || total === null || total === 0) return null;
  const ofItems = items.reduce<number>((sum, variance) => sum + (variance ?? 0), 0);
  return (count / (count - 1)) * (1 - ofItems / total);
}

function varianceOf(people: number, { sum, squares }: Sums): number | null {
  return people < 2 ? null : withoutRounding((squares - sum ** 2 / people) / (people - 1));
}
