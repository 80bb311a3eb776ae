/** Mistakes that cost nothing: anyone mistypes. */
const free = 5;
const longestDelay = 15 * 60;
/** After this time without a mistake, counting begins again. */
export const failuresForgottenAfter = 24 * 3600;

/**
 * How long the next try must wait after so many mistakes in a row: nothing at first, then doubling from a minute to a
 * quarter of an hour, so that a guesser gets a hundred tries a day and nobody is shut out for good (NIST SP 800-63B, 5.2.2).
 * @returns seconds
 */
export function delayAfter(failures: number): number {
  return failures < free ? 0 : Math.min(60 * 2 ** (failures - free), longestDelay);
}

/** Whether a try must still wait. */
export function mustWait(failures: number, secondsSinceLast: number): boolean {
  return secondsSinceLast < failuresForgottenAfter && secondsSinceLast < delayAfter(failures);
}
