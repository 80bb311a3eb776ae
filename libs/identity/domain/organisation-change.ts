interface ParticipationAmongPartners {
  /** The organisations that take part in the partnership. */
  readonly organisationIds: readonly string[];
}

/**
 * What becomes of the parts of a person who moves to another organisation: they follow where that organisation takes
 * part too, and end where it does not.
 */
export function organisationChange<T extends ParticipationAmongPartners>(
  participations: readonly T[],
  organisationId: string,
): { readonly follows: readonly T[]; readonly ends: readonly T[] } {
  const follows = participations.filter(({ organisationIds }) => organisationIds.includes(organisationId));
  return { follows, ends: participations.filter((participation) => !follows.includes(participation)) };
}
