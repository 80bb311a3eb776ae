import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language, LocalDate } from '@samenspel/platform/domain';
import type { ParticipantRole, ProgrammeRole } from '../../domain/index.js';

/** A programme as one account belongs to it. */
export interface Membership {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly timeZone: string;
  readonly personId: string;
  readonly personName: string;
  readonly language: Language;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: ProgrammeRole;
  /** From this day the programme asks a second factor of everyone. */
  readonly secondFactorFrom: LocalDate | null;
}

/** Reads who belongs where, before a programme is entered. */
@Injectable()
export class MembershipReader {
  constructor(private readonly dataSource: DataSource) {}

  async ofAccount(accountId: string): Promise<Membership[]> {
    return this.dataSource.query(
      `select programme_id as "programmeId", programme_name as "programmeName", time_zone as "timeZone",
              person_id as "personId", person_name as "personName", language,
              organisation_id as "organisationId", organisation_name as "organisationName", role,
              second_factor_from(programme_id)::text as "secondFactorFrom"
         from memberships_of_account($1)`,
      [accountId],
    );
  }
}

/**
 * The part of a person in one partnership: undefined when there is no such partnership in the programme,
 * null when the person takes no part in it. The capability of partnerships answers.
 */
export abstract class ParticipationReader {
  abstract roleOf(programmeId: string, partnershipId: string, personId: string): Promise<ParticipantRole | null | undefined>;
}
