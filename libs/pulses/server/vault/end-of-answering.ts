/**
 * Waits until nobody is taking in an answer of the wave $1, and keeps others from it until the transaction ends. Whoever
 * takes in an answer shares this lock: one on the row of the wave would leave a mark there of each of them.
 */
export const endOfAnswering = `select pg_advisory_xact_lock(hashtextextended('answers of wave ' || $1::uuid, 0))`;
