import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { IndicatorDto, NewReading, ReadingDto } from './indicator.dto.js';

/** An indicator of the version in force, with its place in the list. */
export type IndicatorRow = Omit<IndicatorDto, 'standing' | 'readings'> & { readonly agreementId: string; readonly place: string };

interface Recording {
  readonly id: string;
  readonly partnershipId: string;
  readonly indicatorId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface ReadingRecording extends Omit<Recording, 'partnershipId'> {
  readonly value: number;
  readonly measuredOn: LocalDate;
  readonly source: string;
}

/** So many days are shown of one indicator. */
const shownDays = 100;

const indicators = `
  select indicator.id, indicator.agreement_id as "agreementId", indicator.goal_id as "goalId", goal.title as "goalTitle",
         indicator.title, indicator.unit, indicator.baseline::float8 as baseline, indicator.target::float8 as target,
         indicator.direction, agreement.starts_on::text as "startsOn",
         coalesce(indicator.due_on, agreement.ends_on)::text as "dueOn",
         to_char(goal.position, 'FM00000000') || to_char(indicator.position, 'FM00000000') as place
    from indicator
    join goal on goal.programme_id = indicator.programme_id and goal.id = indicator.goal_id
    join agreement on agreement.programme_id = indicator.programme_id and agreement.id = indicator.agreement_id
   where indicator.withdrawn_number is null and indicator.programme_id = $1 and indicator.partnership_id = $2`;

/** The only SQL about indicators and their readings. */
@Injectable()
export class IndicatorRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Indicators of an agreement in the order of its goals, after the given place and id. */
  ofAgreement(partnershipId: string, agreementId: string, [place, id]: readonly string[], rows: number): Promise<IndicatorRow[]> {
    return this.unitOfWork.manager.query(
      `select * from (${indicators} and indicator.agreement_id = $3) listed
        where (place, id::text) > ($4, $5) order by place, id::text limit $6`,
      [this.unitOfWork.programmeId, partnershipId, agreementId, place, id, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<IndicatorRow | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${indicators} and indicator.id = $3`, [this.unitOfWork.programmeId, partnershipId, id]);
    return row;
  }

  /** The readings of each indicator, by its id: the last word on each day, the latest days first. */
  async readings(indicatorIds: readonly string[]): Promise<ReadonlyMap<string, readonly ReadingDto[]>> {
    const rows: (ReadingDto & { indicatorId: string })[] = await this.unitOfWork.manager.query(
      `select latest.* from unnest($2::uuid[]) as asked (id)
        cross join lateral (
          select distinct on (reading.measured_on) reading.id, reading.indicator_id as "indicatorId", reading.value::float8 as value,
                 reading.measured_on::text as "measuredOn", reading.source, person.name as "recordedByName",
                 reading.recorded_at as "recordedAt"
            from indicator_reading reading
            join person on person.programme_id = reading.programme_id and person.id = reading.recorded_by
           where reading.programme_id = $1 and reading.indicator_id = asked.id
           order by reading.measured_on desc, reading.recorded_at desc, reading.id desc limit $3) latest`,
      [this.unitOfWork.programmeId, indicatorIds, shownDays],
    );
    return Map.groupBy(rows, ({ indicatorId }) => indicatorId);
  }

  async insert({ value, measuredOn, source }: NewReading, recording: Recording): Promise<void> {
    const { id, partnershipId, indicatorId, recordedBy, recordedAt } = recording;
    await this.unitOfWork.manager.query(
      `insert into indicator_reading (programme_id, id, partnership_id, indicator_id, value, measured_on, source, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [this.unitOfWork.programmeId, id, partnershipId, indicatorId, value, measuredOn, source, recordedBy, recordedAt],
    );
  }

  /** What the record of an agreement keeps. */
  readingsToRecord(partnershipId: string, agreementId: string): Promise<ReadingRecording[]> {
    return this.unitOfWork.manager.query(
      `select reading.id, reading.indicator_id as "indicatorId", reading.value::float8 as value,
              reading.measured_on::text as "measuredOn", reading.source, reading.recorded_by as "recordedBy",
              reading.recorded_at as "recordedAt"
         from indicator_reading reading
         join indicator on indicator.programme_id = reading.programme_id and indicator.id = reading.indicator_id
        where reading.programme_id = $1 and reading.partnership_id = $2 and indicator.agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
  }
}
