/** How long a session lives after its last use, in seconds. */
export const idleSession = 7 * 24 * 3600;

/** How long a session lives at most, however often it is used, in seconds: NIST SP 800-63B, 30 days at level 1. */
export const longestSession = 30 * 24 * 3600;
