import { Injectable } from '@nestjs/common';
import type { ParticipantRole } from '@samenspel/identity/domain';
import { type Admission, type Membership, membershipColumns, ParticipationReader } from '@samenspel/identity/server';
import { Connections } from '@samenspel/platform/server';

type ParticipationRow = Membership & { readonly partnershipFound: boolean | null; readonly participantRole: ParticipantRole | null };

/** Tells the guard who asks and which part that person has in a partnership, in one question. */
@Injectable()
export class DatabaseParticipationReader extends ParticipationReader {
  constructor(private readonly connections: Connections) {
    super();
  }

  async find(accountId: string, programmeId: string, partnershipId: string, now: Date): Promise<Admission | undefined> {
    const [row] = await this.connections.ask<ParticipationRow>(
      `select ${membershipColumns}, participation.found as "partnershipFound", participation.role as "participantRole"
         from memberships_of_account($1) as membership
         left join lateral (
           select true as found, role
             from participation_of(programme_id, $3, person_id, ($4::timestamptz at time zone time_zone)::date)) participation on true
        where programme_id = $2`,
      [accountId, programmeId, partnershipId, now],
    );
    if (!row) return undefined;
    const { partnershipFound, participantRole, ...membership } = row;
    return { membership, role: partnershipFound ? participantRole : undefined };
  }

  async takesPart(programmeId: string, partnershipId: string, organisationId: string): Promise<boolean> {
    const [row] = await this.connections.ask<{ takesPart: boolean }>('select takes_part($1, $2, $3) as "takesPart"', [
      programmeId,
      partnershipId,
      organisationId,
    ]);
    return row?.takesPart === true;
  }
}
