import type { Scale } from '../instrument.js';

/**
 * A mean as readers see it, and the only form in which it is kept: one decimal, or the band at an end of the scale.
 * `low` reads '≤ 1.5' and `high` reads '≥ 4.5' on a scale of 1 to 5.
 */
export type DisplayedMean =
  | { readonly kind: 'mean'; readonly mean: number }
  | { readonly kind: 'band'; readonly band: 'low' | 'high' };

export type ScaleEnds = Pick<Scale, 'lowest' | 'highest'>;

/** Distance from either end of the scale within which a mean is shown as a band, in points. */
export const bandWidth = 0.5;
/** The step in which means are shown, in points. */
export const displayedStep = 0.1;

/** The score of a group on a dimension: the sum of its persons' scores, and how many persons have one. */
export interface DimensionTotal {
  readonly sum: number;
  readonly people: number;
}

/**
 * The mean as displayed (rule R6). Close to an end of the scale a mean says what every person answered: five people
 * with a mean of 4.8 are four fives and one four. A mean that rounds to within half a point of an end is therefore
 * a band, which leaves everyone in a group of four or more at least two points uncertain. Halves round up.
 */
export function displayMean({ sum, people }: DimensionTotal, scale: ScaleEnds): DisplayedMean {
  const tenths = Math.floor((10 * sum) / people + 0.5 + 1e-9);
  if (tenths <= 10 * (scale.lowest + bandWidth)) return { kind: 'band', band: 'low' };
  if (tenths >= 10 * (scale.highest - bandWidth)) return { kind: 'band', band: 'high' };
  return { kind: 'mean', mean: tenths / 10 };
}

/**
 * The sums of answers of so many people that a displayed mean leaves possible, lowest and highest. Answers are whole
 * numbers, which narrows the interval: up to nine people, one decimal gives the sum exactly.
 */
export function possibleSums(displayed: DisplayedMean, people: number, scale: ScaleEnds): readonly [number, number] {
  const sums = displayedSums(displayed, people, scale);
  const whole = [Math.ceil(sums[0] - 1e-9), Math.floor(sums[1] + 1e-9)] as const;
  return whole[0] <= whole[1] ? whole : sums;
}

/** The same where answers need not be whole numbers. */
export function displayedSums(displayed: DisplayedMean, people: number, scale: ScaleEnds): readonly [number, number] {
  const half = displayedStep / 2;
  if (displayed.kind === 'mean') return [people * (displayed.mean - half), people * (displayed.mean + half)];
  return displayed.band === 'low'
    ? [people * scale.lowest, people * (scale.lowest + bandWidth + half)]
    : [people * (scale.highest - bandWidth - half), people * scale.highest];
}

/** The mean of these scores as displayed; there is at least one. */
export function displayScores(scores: readonly number[], scale: ScaleEnds): DisplayedMean {
  return displayMean({ sum: scores.reduce((sum, score) => sum + score, 0), people: scores.length }, scale);
}
