import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { Level } from '@samenspel/partnerships/domain';
import type { WaveInterval, WaveMode } from '../../domain/index.js';
import type { WaveScheduleDto } from './schedule.dto.js';

export interface ScheduleRecord extends WaveScheduleDto {
  readonly instrumentVersion: number;
  readonly plannedBy: string;
}

/** What can be changed of a schedule. */
export type ChangedSchedule = Omit<ScheduleRecord, 'id' | 'partnershipId' | 'lastOpensOn' | 'plannedBy' | 'version'>;

export interface NewScheduleRow {
  readonly id: string;
  readonly partnershipId: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly mode: WaveMode;
  readonly minimumGroupSize: number;
  readonly repeats: WaveInterval;
  readonly daysOpen: number;
  readonly invitedLevels: readonly Level[];
  readonly firstOpensOn: LocalDate;
  readonly nextOpensOn: LocalDate;
  readonly plannedBy: string;
  readonly plannedAt: Date;
}

const schedules = `
  select id, partnership_id as "partnershipId", instrument_code as "instrumentCode", instrument_version as "instrumentVersion", mode,
         minimum_group_size as "minimumGroupSize", repeats, days_open as "daysOpen", invited_levels as "invitedLevels",
         first_opens_on::text as "firstOpensOn",
         coalesce((select max(opens_on) from wave
                    where wave.programme_id = wave_schedule.programme_id and wave.schedule_id = wave_schedule.id), first_opens_on)::text as "lastOpensOn",
         next_opens_on::text as "nextOpensOn", status as state, planned_by as "plannedBy", version
    from wave_schedule where programme_id = $1 and status <> 'ended'`;

/** The only SQL about waves that are planned again and again. */
@Injectable()
export class ScheduleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(partnershipId: string): Promise<ScheduleRecord[]> {
    return this.query(`${schedules} and partnership_id = $2`, [partnershipId]);
  }

  running(): Promise<ScheduleRecord[]> {
    return this.query(`${schedules} and status = 'running' order by id`, []);
  }

  async insert(schedule: NewScheduleRow): Promise<void> {
    await this.query(
      `insert into wave_schedule (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size, repeats,
                                  days_open, invited_levels, first_opens_on, next_opens_on, status, planned_by, planned_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'running', $13, $14, 1)`,
      [
        schedule.id,
        schedule.partnershipId,
        schedule.instrumentCode,
        schedule.instrumentVersion,
        schedule.mode,
        schedule.minimumGroupSize,
        schedule.repeats,
        schedule.daysOpen,
        schedule.invitedLevels,
        schedule.firstOpensOn,
        schedule.nextOpensOn,
        schedule.plannedBy,
        schedule.plannedAt,
      ],
    );
  }

  /** @returns whether it had that version and was not ended */
  change(id: string, version: number, schedule: ChangedSchedule): Promise<boolean> {
    return this.update(
      id,
      version,
      `status = $4, repeats = $5, instrument_code = $6, instrument_version = $7, mode = $8, minimum_group_size = $9,
       days_open = $10, invited_levels = $11, first_opens_on = $12, next_opens_on = $13`,
      [
        schedule.state,
        schedule.repeats,
        schedule.instrumentCode,
        schedule.instrumentVersion,
        schedule.mode,
        schedule.minimumGroupSize,
        schedule.daysOpen,
        schedule.invitedLevels,
        schedule.firstOpensOn,
        schedule.nextOpensOn,
      ],
    );
  }

  /** @returns whether it had that version and was not ended */
  moveOn(id: string, version: number, nextOpensOn: LocalDate): Promise<boolean> {
    return this.update(id, version, 'next_opens_on = $4', [nextOpensOn]);
  }

  private async update(id: string, version: number, changes: string, values: readonly unknown[]): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update wave_schedule set ${changes}, version = version + 1 where programme_id = $1 and id = $2 and version = $3 and status <> 'ended'`,
      [this.unitOfWork.programmeId, id, version, ...values],
    );
    return changed === 1;
  }

  private query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, ...values]);
  }
}
