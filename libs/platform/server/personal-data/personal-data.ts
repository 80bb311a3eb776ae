import { Injectable } from '@nestjs/common';

/** Records of one kind about a person: what is held, in plain values that can be read and downloaded. */
export interface PersonalDataSection {
  /** Stem of the records, such as `milestone`. */
  readonly kind: string;
  readonly records: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

/** Tells what a capability holds about a person, and takes the person out of it. */
export interface PersonalDataProvider {
  of(personId: string): Promise<PersonalDataSection[]>;
  /** Erases what only concerns the person. Records of organisations stay, and name a pseudonym from then on. */
  erase(personId: string): Promise<void>;
}

/** Where capabilities answer the rights of people (GDPR, articles 15 to 20). */
@Injectable()
export class PersonalDataRegistry {
  private readonly providers: PersonalDataProvider[] = [];

  add(provider: PersonalDataProvider): void {
    this.providers.push(provider);
  }

  async of(personId: string): Promise<PersonalDataSection[]> {
    const sections: PersonalDataSection[] = [];
    for (const provider of this.providers) sections.push(...(await provider.of(personId)));
    return sections.filter(({ records }) => records.length > 0);
  }

  async erase(personId: string): Promise<void> {
    for (const provider of this.providers) await provider.erase(personId);
  }
}
