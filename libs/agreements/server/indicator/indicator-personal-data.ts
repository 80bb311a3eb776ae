import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** What a person read of indicators. */
@Injectable()
export class IndicatorPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    const records = await this.unitOfWork.manager.query(
      `select indicator_id as "indicatorId", value::text as value, measured_on::text as "measuredOn", source, recorded_at::text as "recordedAt"
         from indicator_reading where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
      [this.unitOfWork.programmeId, personId],
    );
    return [{ kind: 'indicator-reading', records }];
  }

  /** Nothing goes: these are records of organisations, which name the pseudonym of the person from then on. */
  async erase(): Promise<void> {}
}
