import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/index.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from './clock.js';

/** The calendar on the wall of the programme in the unit of work. */
@Injectable()
export class ProgrammeCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async timeZone(): Promise<string> {
    const [row]: { time_zone: string }[] = await this.unitOfWork.manager.query('select time_zone from programme where id = $1', [
      this.unitOfWork.programmeId,
    ]);
    return row!.time_zone;
  }

  async today(): Promise<LocalDate> {
    return this.clock.today(await this.timeZone());
  }
}
