import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What a person read of indicators. */
@Injectable()
export class IndicatorPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'indicator-reading': `
      select indicator_id as "indicatorId", value::text as value, measured_on::text as "measuredOn", source, recorded_at::text as "recordedAt"
        from indicator_reading where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
  };
}
