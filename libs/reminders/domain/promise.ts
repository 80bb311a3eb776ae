/** What organisations promise each other. */
export const promiseKinds = ['milestone', 'obligation', 'pledge'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** Whether the organisation that is looked at made the promise, or was promised it. */
export const promiseSides = ['owes', 'is-owed'] as const;
export type PromiseSide = (typeof promiseSides)[number];

/** Whether the agreed day has passed. */
export const promiseStates = ['late', 'upcoming'] as const;
export type PromiseState = (typeof promiseStates)[number];
