import { type Sector, municipalities, normalisedName } from '@samenspel/identity/domain';

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kvkNumber?: string | null;
  readonly municipalityCode?: string | null;
}

/** What becomes of a name that no organisation has: it is one that is there already, or a new one of that sector. */
export interface OrganisationChoice {
  readonly name: string;
  readonly organisationId?: string | null;
  readonly sector?: Sector | null;
}

const withoutMunicipality = (name: string) => normalisedName(name).replace(/^(gemeente|municipality of|municipality) /, '');

/** Stands for an organisation that is still to be added, until it has an id. */
export const newOrganisationId = (name: string) => `new:${normalisedName(name)}`;

/** Finds organisations by what a register calls them: name, KvK number, name of the municipality, or what the reader chose. */
export class OrganisationMatcher {
  private readonly byName = new Map<string, Set<string>>();
  private readonly byKvkNumber = new Map<string, string>();
  private readonly ids: ReadonlySet<string>;
  private readonly choices: ReadonlyMap<string, OrganisationChoice>;

  constructor(organisations: readonly KnownOrganisation[], choices: readonly OrganisationChoice[]) {
    this.ids = new Set(organisations.map(({ id }) => id));
    this.choices = new Map(choices.map((choice) => [normalisedName(choice.name), choice]));
    for (const { id, name, kvkNumber, municipalityCode } of organisations) {
      this.learn(normalisedName(name), id);
      if (kvkNumber) this.byKvkNumber.set(kvkNumber, id);
      const municipality = municipalityCode && municipalities.find(({ code }) => code === municipalityCode)?.name;
      if (municipality) this.learn(withoutMunicipality(municipality), id);
      if (municipality) this.learn(withoutMunicipality(name), id);
    }
  }

  /** @returns the id, or undefined for a name that none has, or more than one */
  find(name: string): string | undefined {
    const words = normalisedName(name);
    const chosen = this.chosen(words);
    if (chosen) return chosen;
    const kvkNumber = /(?<!\d)\d{8}(?!\d)/.exec(name)?.[0];
    const byNumber = kvkNumber && this.byKvkNumber.get(kvkNumber);
    if (byNumber) return byNumber;
    const found = this.byName.get(words) ?? this.byName.get(withoutMunicipality(name));
    return found?.size === 1 ? [...found][0] : undefined;
  }

  private chosen(words: string): string | undefined {
    const choice = this.choices.get(words);
    if (choice?.organisationId && this.ids.has(choice.organisationId)) return choice.organisationId;
    return choice?.sector ? newOrganisationId(choice.name) : undefined;
  }

  private learn(name: string, id: string): void {
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(id));
  }
}

/** The names in a cell of parties: each behind its own ; or | or line, or behind commas when the whole is no known name. */
export function partyNames(text: string, isKnown: (name: string) => boolean): string[] {
  const parts = tidy(text.split(/[;|\r\n]+/));
  if (parts.length > 1 || parts.length === 0 || isKnown(parts[0]!)) return parts;
  return tidy(parts[0]!.split(','));
}

const tidy = (parts: readonly string[]) => [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
