import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What a person recorded to be tried after a wave, and the notices the person had sent of it. */
@Injectable()
export class ImprovementPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    improvement: `
      select partnership.name as partnership, improvement.dimension, improvement.text, improvement.recorded_at::text as "recordedAt"
        from improvement
        join partnership on partnership.programme_id = improvement.programme_id and partnership.id = improvement.partnership_id
       where improvement.programme_id = $1 and improvement.recorded_by = $2 order by improvement.recorded_at, improvement.dimension`,
    'improvement-notice': `
      select partnership.name as partnership, notice.sent_at::text as "sentAt"
        from improvement_notice notice
        join partnership on partnership.programme_id = notice.programme_id and partnership.id = notice.partnership_id
       where notice.programme_id = $1 and notice.sent_by = $2 order by notice.sent_at`,
  };
}
