/** How many of those invited answered, in bands of percents, so that no single person shows. */
export const responseBands = ['below-40', '40-to-59', '60-to-79', '80-and-above'] as const;
export type ResponseBand = (typeof responseBands)[number];

/**
 * The band of a response; a band begins at its whole percent exactly (2 of 5 is 40). Throws a RangeError when the
 * counts cannot be: nobody invited, or more answers than people invited.
 */
export function responseBand(responses: number, invited: number): ResponseBand {
  if (invited <= 0 || responses < 0 || responses > invited) {
    throw new RangeError(`No response rate of ${responses} answers from ${invited} people`);
  }
  const percent = (100 * responses) / invited;
  if (percent >= 80) return '80-and-above';
  if (percent >= 60) return '60-to-79';
  return percent >= 40 ? '40-to-59' : 'below-40';
}
