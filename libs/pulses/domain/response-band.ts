/** How many of those invited answered, in bands of percents, so that no single person shows. */
export const responseBands = ['below-40', '40-to-59', '60-to-79', '80-and-above'] as const;
export type ResponseBand = (typeof responseBands)[number];

/** The percent at which each band begins. */
const begins: Readonly<Record<ResponseBand, number>> = { 'below-40': 0, '40-to-59': 40, '60-to-79': 60, '80-and-above': 80 };

/**
 * The band of a response; a band begins at its whole percent exactly (2 of 5 is 40). Throws a RangeError when the
 * counts cannot be: nobody invited, or more answers than people invited.
 */
export function responseBand(responses: number, invited: number): ResponseBand {
  if (invited <= 0 || responses < 0 || responses > invited) {
    throw new RangeError(`No response rate of ${responses} answers from ${invited} people`);
  }
  const percent = (100 * responses) / invited;
  return responseBands.findLast((band) => percent >= begins[band])!;
}

/** How many of the invited answered at least, as far as the band tells. */
export function fewestResponses(band: ResponseBand, invited: number): number {
  return Math.ceil((begins[band] * invited) / 100);
}

/** Whether enough people answered for a verdict: 40 % or more, and only where the response may be told. */
export function allowsVerdict(response: ResponseBand | null): boolean {
  return response !== null && response !== 'below-40';
}
