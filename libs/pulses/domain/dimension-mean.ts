import { answerScore, ratedOrganisations } from './answer-key.js';
import type { AnswerSheet, DimensionCode, Instrument } from './instrument.js';
import { ratingScore } from './statistics/coordination.js';
import { meanOf } from './statistics/sample-moments.js';

/** The score of a group on a dimension: the sum of its persons' scores, and how many persons have one. */
export interface DimensionTotal {
  readonly sum: number;
  readonly people: number;
}

/**
 * One person's score on a dimension, in points of the scale: the mean of the items answered, or `null` when fewer
 * than half of the items of that dimension were answered. Where organisations are rated, the mean of what that gives
 * for each of them.
 */
export function personScore(instrument: Instrument, sheet: AnswerSheet, dimension: DimensionCode): number | null {
  const items = instrument.items.filter((item) => item.dimension === dimension);
  return meanOf(
    ratedOrganisations(instrument, sheet).map((organisation) =>
      ratingScore(items.map((item) => answerScore(instrument, sheet, item, organisation))),
    ),
  );
}

/** The total of a dimension over answer sheets; a person without a score is left out, never counted as 0. */
export function dimensionTotal(
  instrument: Instrument,
  sheets: readonly AnswerSheet[],
  dimension: DimensionCode,
): DimensionTotal {
  const scores = sheets.map((sheet) => personScore(instrument, sheet, dimension)).filter((score) => score !== null);
  return { sum: scores.reduce((sum, score) => sum + score, 0), people: scores.length };
}

/** The mean, or `null` when nobody has a score. */
export function dimensionMean({ sum, people }: DimensionTotal): number | null {
  return people === 0 ? null : sum / people;
}
