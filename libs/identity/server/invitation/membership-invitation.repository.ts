import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId, UnitOfWork } from '@samenspel/platform/server';
import type { MembershipInvitationDto } from './membership-invitation.dto.js';

export interface NewMembershipInvitation {
  readonly personId: string;
  readonly partnershipId: string | null;
  readonly tokenHash: string;
  readonly writtenAt: Date;
  readonly expiresAt: Date;
}

/** Whom an invitation that is used now lets in. */
export interface InvitedPerson {
  readonly programmeId: string;
  readonly personId: string;
  readonly email: string;
}

/** The only SQL about the tokens of invitations. */
@Injectable()
export class MembershipInvitationRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async insert({ personId, partnershipId, tokenHash, writtenAt, expiresAt }: NewMembershipInvitation): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query(
      `insert into membership_invitation (programme_id, id, person_id, partnership_id, token_hash, written_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [programmeId, newId(), personId, partnershipId, tokenHash, writtenAt, expiresAt],
    );
  }

  async find(tokenHash: string, now: Date): Promise<MembershipInvitationDto | undefined> {
    const [row]: MembershipInvitationDto[] = await this.dataSource.query(
      `select state, programme_id as "programmeId", programme_name as "programmeName", partnership_id as "partnershipId",
              partnership_name as "partnershipName", person_name as "personName", email, language
         from membership_invitation_of($1, $2)`,
      [tokenHash, now],
    );
    return row;
  }

  /**
   * Uses the invitation while the work succeeds; when it fails, the invitation stays as it was. A second use at the same
   * moment waits for the first.
   * @returns undefined when the invitation is unknown, used or expired
   */
  use<T>(tokenHash: string, now: Date, work: (invited: InvitedPerson) => Promise<T>): Promise<T | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const [invited]: InvitedPerson[] = await manager.query(
        `select programme_id as "programmeId", person_id as "personId", email from use_membership_invitation($1, $2)`,
        [tokenHash, now],
      );
      return invited && work(invited);
    });
  }
}
