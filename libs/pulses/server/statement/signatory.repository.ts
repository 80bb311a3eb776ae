import { Injectable } from '@nestjs/common';
import { newUntraceableId, UnitOfWork } from '@samenspel/platform/server';
import type { Signatory } from '../wave/wave.dto.js';

export interface SignatoryRecord extends Signatory {
  readonly invitationId: string;
}

/** The only SQL about who signs for an organisation. It never asks whether anyone did. */
@Injectable()
export class SignatoryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(waveId: string): Promise<Signatory[]> {
    return (await this.records(waveId)).map(({ invitationId: _, ...signatory }) => signatory);
  }

  records(waveId: string): Promise<SignatoryRecord[]> {
    return this.unitOfWork.manager.query(
      `select wave_invitation.id as "invitationId", organisation.id as "organisationId", organisation.name as "organisationName",
              person.id as "personId", person.name as "personName"
         from wave_invitation
         join organisation on organisation.programme_id = wave_invitation.programme_id and organisation.id = wave_invitation.organisation_id
         join person on person.programme_id = wave_invitation.programme_id and person.id = wave_invitation.person_id
        where wave_invitation.programme_id = $1 and wave_invitation.wave_id = $2 and not wave_invitation.withdrawn
        order by lower(organisation.name), organisation.id`,
      [this.unitOfWork.programmeId, waveId],
    );
  }

  /** Takes the place of whoever signed for the organisation. @returns the invitation of the new signatory */
  async appoint(partnershipId: string, waveId: string, organisationId: string, personId: string): Promise<string> {
    const { manager, programmeId } = this.unitOfWork;
    await manager.query(
      `update wave_invitation set withdrawn = true where programme_id = $1 and wave_id = $2 and organisation_id = $3 and not withdrawn`,
      [programmeId, waveId, organisationId],
    );
    const [row]: { id: string }[] = await manager.query(
      `insert into wave_invitation (programme_id, id, partnership_id, wave_id, person_id, organisation_id)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (programme_id, wave_id, person_id) do update set withdrawn = false returning id`,
      [programmeId, newUntraceableId(), partnershipId, waveId, personId, organisationId],
    );
    return row!.id;
  }
}
