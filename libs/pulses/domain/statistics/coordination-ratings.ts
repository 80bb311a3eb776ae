import { answerScore, ratedOrganisations } from '../answer-key.js';
import type { AnswerSheet, Instrument } from '../instrument.js';
import type { CoordinationRating } from './coordination.js';

/** The ratings in one person's sheet of a coordination instrument; `from` is the organisation of that person. */
export function ratingsIn(
  instrument: Instrument,
  { sheet, ...rater }: Pick<CoordinationRating, 'respondent' | 'from'> & { readonly sheet: AnswerSheet },
): readonly CoordinationRating[] {
  return ratedOrganisations(instrument, sheet)
    .filter((to) => to !== undefined)
    .map((to) => ({ ...rater, to, items: instrument.items.map((item) => answerScore(instrument, sheet, item, to)) }));
}
