/**
 * What the statistics need of a sample: how many values, their mean, and their variance with n − 1. A mean of nobody
 * and a variance of fewer than two are `null`: not computable, never 0.
 */
export interface SampleMoments {
  readonly people: number;
  readonly mean: number | null;
  readonly variance: number | null;
}

/** Below this a variance is rounding of the computer: scores differ by far more than a millionth of a point. */
const roundingOfVariance = 1e-12;

/** The moments of the values that are there; `null` is a missing value and falls away. */
export function sampleMoments(values: readonly (number | null)[]): SampleMoments {
  const present = values.filter((value) => value !== null);
  const mean = meanOf(present);
  if (mean === null || present.length < 2) return { people: present.length, mean, variance: null };
  const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { people: present.length, mean, variance: withoutRounding(squares / (present.length - 1)) };
}

/** A variance without the computer's rounding, so that values which are all the same have a variance of exactly 0. */
export function withoutRounding(variance: number): number {
  return variance < roundingOfVariance ? 0 : variance;
}

/** The mean of the values that are there, or `null` when there is none. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
}

/** One respondent's answers to the items, in the order of the items; `null` is a missing answer. */
export type ItemRow = readonly (number | null)[];

/** The rows without a missing answer (listwise deletion). */
export function completeRows(rows: readonly ItemRow[]): readonly (readonly number[])[] {
  return rows.filter((row): row is readonly number[] => !row.includes(null));
}

/** The moments of each item over the complete rows, in the order of the items; none when there are no rows. */
export function itemMoments(rows: readonly ItemRow[]): readonly SampleMoments[] {
  const complete = completeRows(rows);
  return (rows[0] ?? []).map((_, item) => sampleMoments(complete.map((row) => row[item]!)));
}
