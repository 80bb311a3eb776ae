/** The part of a person in a partnership, with the organisations that take part there. */
export interface Participation {
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly organisationIds: readonly string[];
}

/** The parts of people in partnerships, as the actor of the unit of work sees them. The capability of partnerships keeps them. */
export abstract class ParticipationKeeper {
  /** By the name of the partnership. */
  abstract of(personId: string): Promise<Participation[]>;
  /** Ends the part of a person; the trail remembers it. */
  abstract end(personId: string, partnershipId: string): Promise<void>;
  /** Lets a successor contribute to the partnership, on the level of the predecessor; one who takes part already stays as is. */
  abstract succeed(predecessorId: string, successorId: string, partnershipId: string): Promise<void>;
}
