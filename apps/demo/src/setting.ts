import type { Membership } from '@samenspel/identity/server';
import { newId } from '@samenspel/platform/server';
import { type OrganisationKey, people, type PersonKey } from './cast.js';
import type { Stage } from './stage.js';

/** Everyone and everything in the programme, by their name in the stories. */
export interface Ensemble {
  readonly members: ReadonlyMap<PersonKey, Membership>;
  readonly organisationIds: ReadonlyMap<OrganisationKey, string>;
}

/** Where the scenes of one partnership play: its ids, and the people and organisations by their name in the stories. */
export class Setting {
  partnershipId = '';
  agreementId = '';
  /** Ids of decisions by their words. */
  readonly decisions = new Map<string, string>();
  /** Ids of terms by what they are called in the story. */
  private readonly terms = new Map<string, string>();

  constructor(
    readonly stage: Stage,
    private readonly ensemble: Ensemble,
  ) {}

  member(key: PersonKey): Membership {
    return this.ensemble.members.get(key)!;
  }

  organisation(key: OrganisationKey): string {
    return this.ensemble.organisationIds.get(key)!;
  }

  organisationOf(key: PersonKey): string {
    return this.organisation(people[key].organisation);
  }

  /** The id of a term, which stays the same from text to text. */
  termId(title: string): string {
    const id = this.terms.get(title) ?? newId();
    this.terms.set(title, id);
    return id;
  }

  nameTerm(title: string, id: string): void {
    this.terms.set(title, id);
  }

  /** Does something as a person, through the use case that the person would have used. */
  as<T>(key: PersonKey, work: (member: Membership) => Promise<T>): Promise<T> {
    const member = this.member(key);
    return this.stage.as(member, () => work(member));
  }
}
