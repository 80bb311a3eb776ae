import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

type Values = PersonalDataSection['records'][number];

/** What a person said of deliveries and of waiting. */
@Injectable()
export class FairClockPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    return [
      {
        kind: 'milestone-acceptance',
        records: await this.query(
          `select delivery.milestone_id as "milestoneId", acceptance.kind, acceptance.reason, acceptance.recorded_at::text as "recordedAt"
             from milestone_acceptance acceptance
             join milestone_completion_round delivery on delivery.programme_id = acceptance.programme_id and delivery.id = acceptance.completion_id
            where acceptance.programme_id = $1 and acceptance.recorded_by = $2 order by acceptance.recorded_at, acceptance.completion_id`,
          personId,
        ),
      },
      {
        kind: 'wait-pause',
        records: await this.query(
          `select id, from_on::text as "fromOn", until_on::text as "untilOn", reason, recorded_at::text as "recordedAt"
             from wait_pause where programme_id = $1 and recorded_by = $2
           union all
           select wait_pause_id, null, until_on::text, null, recorded_at::text
             from wait_pause_end where programme_id = $1 and recorded_by = $2
            order by "recordedAt", id`,
          personId,
        ),
      },
      {
        kind: 'wait-pause-answer',
        records: await this.query(
          `select wait_pause_id as "waitPauseId", kind, reason, recorded_at::text as "recordedAt"
             from wait_pause_answer where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
          personId,
        ),
      },
    ];
  }

  /** Nothing goes: these are records of organisations, which name the pseudonym of the person from then on. */
  async erase(): Promise<void> {}

  private query(sql: string, personId: string): Promise<Values[]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, personId]);
  }
}
