import { Injectable } from '@nestjs/common';

/** What of a capability goes along when an organisation goes into another. */
export interface OrganisationMergePart {
  /** Stem of the records, such as `participant`. */
  readonly kind: string;
  /** How many records concern the organisation now. */
  count(organisationId: string): Promise<number>;
  /**
   * Moves them. Left out for what was agreed, which is never rewritten: such records stay with the absorbed organisation,
   * whose name leads to the other, and only who sees to them follows.
   */
  move?(organisationId: string, intoId: string): Promise<void>;
}

/** Where capabilities tell what goes along, upstream first: in that order it is moved, and the people last. */
@Injectable()
export class OrganisationMergeRegistry {
  readonly parts: OrganisationMergePart[] = [];

  add(part: OrganisationMergePart): void {
    this.parts.push(part);
  }
}
