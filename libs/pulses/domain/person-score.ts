import { answerScore, ratedOrganisations } from './answer-key.js';
import type { AnswerSheet, DimensionCode, Instrument } from './instrument.js';
import { ratingScore } from './statistics/coordination.js';
import { meanOf } from './statistics/sample-moments.js';

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
