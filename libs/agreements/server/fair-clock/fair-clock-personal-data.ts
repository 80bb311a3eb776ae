import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What a person said of deliveries and of waiting. */
@Injectable()
export class FairClockPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'milestone-acceptance': `
      select delivery.milestone_id as "milestoneId", acceptance.kind, acceptance.reason, acceptance.recorded_at::text as "recordedAt"
        from milestone_acceptance acceptance
        join milestone_completion_round delivery on delivery.programme_id = acceptance.programme_id and delivery.id = acceptance.completion_id
       where acceptance.programme_id = $1 and acceptance.recorded_by = $2 order by acceptance.recorded_at, acceptance.completion_id`,
    'wait-pause': `
      select id, from_on::text as "fromOn", until_on::text as "untilOn", reason, recorded_at::text as "recordedAt"
        from wait_pause where programme_id = $1 and recorded_by = $2
      union all
      select wait_pause_id, null, until_on::text, null, recorded_at::text
        from wait_pause_end where programme_id = $1 and recorded_by = $2
       order by "recordedAt", id`,
    'wait-pause-answer': `
      select wait_pause_id as "waitPauseId", kind, reason, recorded_at::text as "recordedAt"
        from wait_pause_answer where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
  };
}
