import type { DimensionCode } from '../instrument.js';
import type { ChangeVerdict } from '../statistics/index.js';
import type { ShownCell } from './shown-results.js';
import type { StatedChange, StatedVerdict } from './stated-change.js';

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

/** The same of a joint statement: by what organisations say themselves. It shares no word with what is measured. */
export type StatedOutcome = StatedVerdict | 'not-addressed';

/** A dimension that a later wave has to say something of. */
export interface PointToJudge {
  readonly dimension: DimensionCode;
  /** What was tried; null when nothing was recorded. */
  readonly text: string | null;
}

export interface JudgedImprovement extends PointToJudge {
  readonly outcome: ImprovementOutcome;
}

export interface JudgedStatement extends PointToJudge, Omit<StatedChange, 'verdict'> {
  readonly outcome: StatedOutcome;
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
  return pointsToJudge(raised, tried).map((point) => {
    const cell = cells.find(({ dimension }) => dimension === point.dimension);
    return { ...point, outcome: point.text === null ? 'not-addressed' : cell ? (cell.change ?? 'no-demonstrable-change') : 'not-shown' };
  });
}

/**
 * The judgement of a released joint statement on what was raised by, or recorded for, the joint statement before it.
 * @param raised dimensions that the earlier statement asked to discuss
 * @param tried what was recorded before the later one opened
 * @param changes how organisations moved between the two
 */
export function judgeStatedImprovements(
  raised: readonly DimensionCode[],
  tried: readonly TriedImprovement[],
  changes: readonly StatedChange[],
): readonly JudgedStatement[] {
  return pointsToJudge(raised, tried).map((point) => {
    const { verdict, ...counts } = changes.find(({ dimension }) => dimension === point.dimension)!;
    return { ...point, ...counts, outcome: point.text === null ? 'not-addressed' : verdict };
  });
}

function pointsToJudge(raised: readonly DimensionCode[], tried: readonly TriedImprovement[]): readonly PointToJudge[] {
  const dimensions = [...new Set([...raised, ...tried.map(({ dimension }) => dimension)])];
  return dimensions.map((dimension) => ({ dimension, text: tried.find((improvement) => improvement.dimension === dimension)?.text ?? null }));
}
