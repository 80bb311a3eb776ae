/** Why a decision counts as joint, or what it misses. */
export type DecisionReach = 'everyone-present' | 'one-organisation' | 'some-present';

export interface Jointness {
  readonly joint: boolean;
  readonly reach: DecisionReach;
  /** Organisations that attended and took no part in deciding. */
  readonly leftOut: readonly string[];
}

/**
 * Whether a decision was taken together: every organisation of the partnership that attended the meeting took part in
 * deciding, and at least two did. Who was absent does not count against it, since a decision can only be shared by those
 * who are there; an organisation alone decides for itself, however many of its people sit at the table.
 *
 * Shared decisions are one of the parts of relational coordination in public-private collaboration: a record of who took
 * part says more about it than the wording of the minutes.
 *
 * @param attending ids of the organisations that attended
 * @param deciding ids of the organisations that took part in deciding, all of them attending
 */
export function jointnessOf(attending: readonly string[], deciding: readonly string[]): Jointness {
  const leftOut = [...new Set(attending)].filter((organisation) => !deciding.includes(organisation));
  const alone = new Set(deciding).size < 2;
  const reach = alone ? 'one-organisation' : leftOut.length > 0 ? 'some-present' : 'everyone-present';
  return { joint: reach === 'everyone-present', reach, leftOut };
}
