import { Injectable } from '@nestjs/common';
import { ProgrammeCalendar } from '@samenspel/platform/server';
import { planRegister, type RegisterPlan } from '../../domain/index.js';
import { RegisterImportRepository, type RegisterImportRow } from './register-import.repository.js';

/** Reads the kept rows of a file against what the programme knows now. The check and the taking over plan alike. */
@Injectable()
export class RegisterImportPlanner {
  constructor(
    private readonly repository: RegisterImportRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async plan({ id, reading }: RegisterImportRow): Promise<RegisterPlan> {
    return planRegister(await this.repository.rows(id), reading, {
      today: await this.calendar.today(),
      organisations: await this.repository.organisations(),
      partnerships: await this.repository.partnerships(),
      agreements: await this.repository.agreements(),
    });
  }
}
