import type { FieldError } from '@samenspel/platform/domain';

/** A piece of open work, by the stem of its record and its id. */
export interface Work {
  readonly kind: string;
  readonly id: string;
}

/** Who takes over a piece of work; null leaves it with the organisation, in nobody's name. */
export interface HandOver extends Work {
  readonly successorId?: string | null;
}

const keyOf = ({ kind, id }: Work) => `${kind}:${id}`;

/**
 * What is wrong with a hand-over: every piece of work appears once, with a colleague of the same organisation.
 * `nobodyAllowed` tells whether work may stay without a name.
 */
export function handOverErrors(
  handOvers: readonly HandOver[],
  { work, colleagueIds, nobodyAllowed }: { work: readonly Work[]; colleagueIds: ReadonlySet<string>; nobodyAllowed: boolean },
): FieldError[] {
  const open = new Set(work.map(keyOf));
  const errors = handOvers.flatMap((handOver, index) => {
    const pointer = `/handOvers/${index}`;
    if (!open.has(keyOf(handOver))) return [{ pointer: `${pointer}/id`, code: 'unknown-reference' }];
    const first = handOvers.findIndex((other) => keyOf(other) === keyOf(handOver));
    if (first < index) return [{ pointer: `${pointer}/id`, code: 'hand-over.twice' }];
    const { successorId } = handOver;
    if (successorId == null) return nobodyAllowed ? [] : [{ pointer: `${pointer}/successorId`, code: 'hand-over.nobody' }];
    return colleagueIds.has(successorId) ? [] : [{ pointer: `${pointer}/successorId`, code: 'hand-over.not-a-colleague' }];
  });
  const named = new Set(handOvers.map(keyOf));
  const complete = work.every((piece) => named.has(keyOf(piece)));
  return complete ? errors : [...errors, { pointer: '/handOvers', code: 'hand-over.incomplete' }];
}
