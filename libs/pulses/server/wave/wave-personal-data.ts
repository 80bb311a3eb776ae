import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** Which waves a person opened or was invited to. Whether the person answered is not here: this role cannot read it. */
@Injectable()
export class WavePersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    return [
      {
        kind: 'wave',
        records: await this.query(
          `select partnership.name as partnership, wave.instrument_code as instrument, wave.opened_at::text as "openedAt"
             from wave
             join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
            where wave.programme_id = $1 and wave.opened_by = $2 order by wave.opened_at, wave.id`,
          personId,
        ),
      },
      {
        kind: 'wave-invitation',
        records: await this.query(
          `select partnership.name as partnership, wave.instrument_code as instrument, wave.closes_on::text as "closesOn"
             from wave_invitation
             join wave on wave.programme_id = wave_invitation.programme_id and wave.id = wave_invitation.wave_id
             join partnership on partnership.programme_id = wave_invitation.programme_id and partnership.id = wave_invitation.partnership_id
            where wave_invitation.programme_id = $1 and wave_invitation.person_id = $2 order by wave.opened_at, wave.id`,
          personId,
        ),
      },
    ];
  }

  /** Nothing goes: an invitation holds ids alone, and taking one out would change how many were invited. The mail with the link goes with the person. */
  async erase(): Promise<void> {}

  private query(sql: string, personId: string): Promise<PersonalDataSection['records'][number][]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, personId]);
  }
}
