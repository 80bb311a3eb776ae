import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** What a person recorded to be tried after a wave, and the notices the person had sent of it. */
@Injectable()
export class ImprovementPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    return [
      {
        kind: 'improvement',
        records: await this.query(
          `select partnership.name as partnership, improvement.dimension, improvement.text, improvement.recorded_at::text as "recordedAt"
             from improvement
             join partnership on partnership.programme_id = improvement.programme_id and partnership.id = improvement.partnership_id
            where improvement.programme_id = $1 and improvement.recorded_by = $2 order by improvement.recorded_at, improvement.dimension`,
          personId,
        ),
      },
      {
        kind: 'improvement-notice',
        records: await this.query(
          `select partnership.name as partnership, notice.sent_at::text as "sentAt"
             from improvement_notice notice
             join partnership on partnership.programme_id = notice.programme_id and partnership.id = notice.partnership_id
            where notice.programme_id = $1 and notice.sent_by = $2 order by notice.sent_at`,
          personId,
        ),
      },
    ];
  }

  /** Nothing goes: these are records of partners together, which name the pseudonym of the person from then on. */
  async erase(): Promise<void> {}

  private query(sql: string, personId: string): Promise<PersonalDataSection['records'][number][]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, personId]);
  }
}
