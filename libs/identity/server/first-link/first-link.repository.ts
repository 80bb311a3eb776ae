import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '@samenspel/platform/server';
import type { FirstAdministrator, FirstProgramme } from './first-link.dto.js';

/** Who administers a new programme, tied to an account. */
export interface FoundingPerson extends FirstAdministrator {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly accountId: string;
}

/** The only SQL about first links and what is founded with them. */
@Injectable()
export class FirstLinkRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async isOpen(tokenHash: string, now: Date): Promise<boolean> {
    const [row]: { open: boolean }[] = await this.dataSource.query('select is_first_link_open($1, $2) as open', [tokenHash, now]);
    return row?.open ?? false;
  }

  /** Spends the link in the transaction that is under way; a second one at the same time waits, and gets false. */
  async use(tokenHash: string, now: Date): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query('select use_first_link($1, $2)', [tokenHash, now]);
    return rows.length > 0;
  }

  async insertProgramme({ name, timeZone }: FirstProgramme, now: Date): Promise<void> {
    await this.unitOfWork.manager.query('insert into programme (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
      this.unitOfWork.programmeId,
      name,
      timeZone,
      now,
    ]);
  }

  async insertAdministrator({ id, organisationId, name, email, language, accountId }: FoundingPerson): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query(
      `insert into person (programme_id, id, organisation_id, name, email, language, account_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [programmeId, id, organisationId, name, email, language, accountId],
    );
    await manager.query(`insert into membership (programme_id, person_id, role) values ($1, $2, 'administrator')`, [programmeId, id]);
  }
}
