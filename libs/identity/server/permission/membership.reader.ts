import { Injectable } from '@nestjs/common';
import type { Language, LocalDate } from '@samenspel/platform/domain';
import { Connections } from '@samenspel/platform/server';
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

/** The columns of a {@link Membership}, of what `memberships_of_account` gives. */
export const membershipColumns = `
  programme_id as "programmeId", programme_name as "programmeName", time_zone as "timeZone",
  person_id as "personId", person_name as "personName", language,
  organisation_id as "organisationId", organisation_name as "organisationName", membership.role,
  second_factor_from(programme_id)::text as "secondFactorFrom"`;

/** Reads who belongs where, before a programme is entered. */
@Injectable()
export class MembershipReader {
  constructor(private readonly connections: Connections) {}

  ofAccount(accountId: string): Promise<Membership[]> {
    return this.connections.ask(`select ${membershipColumns} from memberships_of_account($1) as membership`, [accountId]);
  }

  async inProgramme(accountId: string, programmeId: string): Promise<Membership | undefined> {
    const [membership] = await this.connections.ask<Membership>(
      `select ${membershipColumns} from memberships_of_account($1) as membership where programme_id = $2`,
      [accountId, programmeId],
    );
    return membership;
  }
}

/** Somebody of a programme before one of its partnerships. */
export interface Admission {
  readonly membership: Membership;
  /**
   * Undefined when there is no such partnership in the programme, null when the person takes no part in it, nor stands in
   * today for anyone who does.
   */
  readonly role: ParticipantRole | null | undefined;
}

/** Which part people and organisations have in a partnership. The capability of partnerships answers. */
export abstract class ParticipationReader {
  /** @returns undefined when the account does not belong to the programme */
  abstract find(accountId: string, programmeId: string, partnershipId: string, now: Date): Promise<Admission | undefined>;
  /** Whether the organisation takes part in the partnership. */
  abstract takesPart(programmeId: string, partnershipId: string, organisationId: string): Promise<boolean>;
}
