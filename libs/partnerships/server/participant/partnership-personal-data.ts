import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** In which partnerships a person takes part, and which the person opened. */
@Injectable()
export class PartnershipPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    return [
      {
        kind: 'participant',
        records: await this.query(
          `select partnership.name as partnership, participant.role, participant.level, participant.joined_at::text as "joinedAt"
             from participant
             join partnership on partnership.programme_id = participant.programme_id and partnership.id = participant.partnership_id
            where participant.programme_id = $1 and participant.person_id = $2 order by participant.joined_at, partnership.id`,
          personId,
        ),
      },
      {
        kind: 'partnership',
        records: await this.query(
          `select name, opened_at::text as "openedAt" from partnership
            where programme_id = $1 and opened_by = $2 order by opened_at, id`,
          personId,
        ),
      },
    ];
  }

  /** Nothing goes: these are records of organisations, which name the pseudonym of the person from then on. */
  async erase(): Promise<void> {}

  private query(sql: string, personId: string): Promise<PersonalDataSection['records'][number][]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, personId]);
  }
}
