import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { StandInFacts } from '../../domain/index.js';
import type { NewStandIn, StandInDto } from './stand-in.dto.js';

const columns = `
  select stand_in.id, stand_in.absent_id as "absentId", absent.name as "absentName", stand_in.stand_in_id as "standInId",
         colleague.name as "standInName", stand_in.starts_on::text as "startsOn", stand_in.ends_on::text as "endsOn",
         $2::date between stand_in.starts_on and stand_in.ends_on as current
    from stand_in
    join person absent on absent.programme_id = stand_in.programme_id and absent.id = stand_in.absent_id
    join person colleague on colleague.programme_id = stand_in.programme_id and colleague.id = stand_in.stand_in_id
   where stand_in.programme_id = $1 and stand_in.ended_at is null and stand_in.ends_on >= $2`;

/** The only SQL about who stands in for whom. */
@Injectable()
export class StandInRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of today and later, by first day; `personId` null for those of everybody. */
  list(today: LocalDate, personId: string | null, [startsOn, id]: readonly string[], rows: number): Promise<StandInDto[]> {
    return this.unitOfWork.manager.query(
      `${columns} and ($3::uuid is null or $3 in (stand_in.absent_id, stand_in.stand_in_id))
          and (stand_in.starts_on::text, stand_in.id::text) > ($4, $5)
        order by stand_in.starts_on, stand_in.id limit $6`,
      [this.unitOfWork.programmeId, today, personId, startsOn, id, rows],
    );
  }

  async find(id: string, today: LocalDate): Promise<StandInDto | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${columns} and stand_in.id = $3`, [this.unitOfWork.programmeId, today, id]);
    return row;
  }

  /** Those who count on that day. */
  ofDay(today: LocalDate): Promise<StandInDto[]> {
    return this.unitOfWork.manager.query(`${columns} and stand_in.starts_on <= $2 order by stand_in.id`, [this.unitOfWork.programmeId, today]);
  }

  /** Those of these people that did not end. Holds the people, so that two who arrange at once see each other. */
  async holdOthers(personIds: readonly string[]): Promise<StandInFacts[]> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query('select from person where programme_id = $1 and id = any($2) order by id for no key update', [programmeId, personIds]);
    return manager.query(
      `select absent_id as "absentId", stand_in_id as "standInId", starts_on::text as "startsOn", ends_on::text as "endsOn"
         from stand_in
        where programme_id = $1 and ended_at is null and (absent_id = any($2) or stand_in_id = any($2))`,
      [programmeId, personIds],
    );
  }

  /** The organisation of each of these people who is in the programme now. */
  async organisationsOf(personIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; organisation_id: string }[] = await this.unitOfWork.manager.query(
      'select id, organisation_id from person where programme_id = $1 and id = any($2) and left_at is null',
      [this.unitOfWork.programmeId, personIds],
    );
    return new Map(rows.map((row) => [row.id, row.organisation_id]));
  }

  async insert(id: string, { absentId, standInId, startsOn, endsOn }: NewStandIn, recordedBy: string, recordedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into stand_in (programme_id, id, absent_id, stand_in_id, starts_on, ends_on, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [this.unitOfWork.programmeId, id, absentId, standInId, startsOn, endsOn, recordedBy, recordedAt],
    );
  }

  async end(id: string, endedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query('update stand_in set ended_at = $3 where programme_id = $1 and id = $2', [
      this.unitOfWork.programmeId,
      id,
      endedAt,
    ]);
  }

  /** Ends all of a person, on both sides. */
  async endAllOf(personId: string, endedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `update stand_in set ended_at = $3 where programme_id = $1 and $2 in (absent_id, stand_in_id) and ended_at is null`,
      [this.unitOfWork.programmeId, personId, endedAt],
    );
  }
}
