import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RegisteredIn } from '../registration/registered-in.decorator.js';
import { type PersonalDataProvider, PersonalDataRegistry, type PersonalDataSection } from './personal-data.js';

/**
 * What a capability holds about a person, told by one statement for each kind. Nothing goes when the person is erased,
 * unless the capability says otherwise: these are records of organisations, which name the pseudonym of the person from then on.
 */
@Injectable()
@RegisteredIn(PersonalDataRegistry)
export abstract class PersonalDataStatements implements PersonalDataProvider {
  /** By kind; $1 is the programme and $2 the person. */
  protected abstract readonly statements: Readonly<Record<string, string>>;

  constructor(protected readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    const { manager, programmeId } = this.unitOfWork;
    const sections: PersonalDataSection[] = [];
    for (const [kind, statement] of Object.entries(this.statements)) {
      sections.push({ kind, records: await manager.query(statement, [programmeId, personId]) });
    }
    return sections;
  }

  async erase(_personId: string): Promise<void> {}
}
