import type { DimensionCode } from '../instrument.js';
import type { ChangeVerdict } from '../statistics/index.js';
import type { ShownCell } from './shown-results.js';

/** What partners will try for a dimension, as it was last recorded. */
export interface TriedImprovement {
  readonly dimension: DimensionCode;
  readonly text: string;
}

/**
 * How a later wave judges a point of an earlier one: by the change that it publishes; `not-shown` when it shows no
 * figure of the dimension, and `not-addressed` when nothing was recorded that would be tried.
 */
export type ImprovementOutcome = ChangeVerdict | 'not-shown' | 'not-addressed';

export const improvementOutcomes = ['improved', 'declined', 'no-demonstrable-change', 'not-shown', 'not-addressed'] as const satisfies readonly ImprovementOutcome[];

export interface JudgedImprovement {
  readonly dimension: DimensionCode;
  /** What was tried; null when nothing was recorded. */
  readonly text: string | null;
  readonly outcome: ImprovementOutcome;
}

/**
 * The judgement of a released wave on what was raised by, or recorded for, the wave before it.
 * @param raised dimensions that the earlier wave asked to discuss
 * @param tried what was recorded before the later wave opened
 * @param cells what the later wave shows of the partnership
 */
export function judgeImprovements(
  raised: readonly DimensionCode[],
  tried: readonly TriedImprovement[],
  cells: readonly ShownCell[],
): readonly JudgedImprovement[] {
  const dimensions = [...new Set([...raised, ...tried.map(({ dimension }) => dimension)])];
  return dimensions.map((dimension) => {
    const text = tried.find((improvement) => improvement.dimension === dimension)?.text ?? null;
    const cell = cells.find((shown) => shown.dimension === dimension);
    return { dimension, text, outcome: text === null ? 'not-addressed' : cell ? (cell.change ?? 'no-demonstrable-change') : 'not-shown' };
  });
}
