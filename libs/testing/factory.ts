import type { Language } from '@samenspel/platform/domain';
import { newId } from '@samenspel/platform/server';
import type { ParticipantRole, ProgrammeRole, Sector } from '@samenspel/identity/domain';
import type { Level, Phase } from '@samenspel/partnerships/domain';
import type { SuiteDatabase } from './suite-database.js';

export interface TestProgramme {
  readonly id: string;
}

export interface TestOrganisation {
  readonly programmeId: string;
  readonly id: string;
  readonly name: string;
}

export interface TestPerson {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface TestPartnership {
  readonly programmeId: string;
  readonly id: string;
  readonly name: string;
}

/** Makes rows straight in the database, each valid on its own and unlike every other. */
export class Factory {
  private count = 0;

  constructor(
    private readonly database: SuiteDatabase,
    private readonly now: () => Date,
  ) {}

  async programme(): Promise<TestProgramme> {
    const id = newId();
    await this.database.query(`insert into programme (id, name, time_zone, created_at) values ($1, $2, 'Europe/Amsterdam', $3)`, [
      id,
      `Programma ${this.next()}`,
      this.now(),
    ]);
    return { id };
  }

  async organisation(programme: TestProgramme, { sector = 'private' as Sector } = {}): Promise<TestOrganisation> {
    const organisation = { programmeId: programme.id, id: newId(), name: `Organisatie ${this.next()}` };
    await this.database.query('insert into organisation (programme_id, id, name, sector) values ($1, $2, $3, $4)', [
      organisation.programmeId,
      organisation.id,
      organisation.name,
      sector,
    ]);
    return organisation;
  }

  async person(
    organisation: TestOrganisation,
    { role = 'member' as ProgrammeRole, language = 'nl' as Language } = {},
  ): Promise<TestPerson> {
    const number = this.next();
    const person = {
      programmeId: organisation.programmeId,
      organisationId: organisation.id,
      id: newId(),
      name: `Persoon ${number}`,
      email: `persoon-${number}@example.org`,
    };
    await this.database.query(
      'insert into person (programme_id, id, organisation_id, name, email, language) values ($1, $2, $3, $4, $5, $6)',
      [person.programmeId, person.id, person.organisationId, person.name, person.email, language],
    );
    await this.database.query('insert into membership (programme_id, person_id, role) values ($1, $2, $3)', [
      person.programmeId,
      person.id,
      role,
    ]);
    return person;
  }

  /** A partnership of the organisations that these people come from. */
  async partnership(
    openedBy: TestPerson,
    participants: readonly TestPerson[],
    { startedOn = '2026-01-01', phase = 'implementation' as Phase } = {},
  ): Promise<TestPartnership> {
    const partnership = { programmeId: openedBy.programmeId, id: newId(), name: `Samenwerking ${this.next()}` };
    await this.database.query(
      `insert into partnership (programme_id, id, name, purpose, phase, started_on, opened_by, opened_at, version)
       values ($1, $2, $3, 'Samen werk maken', $4, $5, $6, $7, 1)`,
      [partnership.programmeId, partnership.id, partnership.name, phase, startedOn, openedBy.id, this.now()],
    );
    for (const organisationId of new Set(participants.map((person) => person.organisationId))) {
      await this.database.query(
        'insert into partnership_organisation (programme_id, partnership_id, organisation_id, joined_at) values ($1, $2, $3, $4)',
        [partnership.programmeId, partnership.id, organisationId, this.now()],
      );
    }
    for (const person of participants) await this.participant(partnership, person);
    return partnership;
  }

  async participant(
    partnership: TestPartnership,
    person: TestPerson,
    { role = 'contributor' as ParticipantRole, level = 'tactical' as Level } = {},
  ): Promise<void> {
    await this.database.query(
      `insert into participant (programme_id, partnership_id, person_id, organisation_id, role, level, joined_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [partnership.programmeId, partnership.id, person.id, person.organisationId, role, level, this.now()],
    );
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }
}
