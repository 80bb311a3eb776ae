import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { ProgrammeExportDto } from './programme-export.dto.js';

const exports = `
  select programme_export.id, person.name as "requestedByName", requested_at as "requestedAt", status,
         expires_at as "expiresAt", size::float8 as size
    from programme_export
    join person on person.programme_id = programme_export.programme_id and person.id = programme_export.requested_by`;

/** The only SQL about exports and the pieces they are kept in. */
@Injectable()
export class ProgrammeExportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Latest first. */
  list(rows: number): Promise<ProgrammeExportDto[]> {
    return this.unitOfWork.manager.query(
      `${exports} where programme_export.programme_id = $1 order by requested_at desc, programme_export.id desc limit $2`,
      [this.unitOfWork.programmeId, rows],
    );
  }

  async find(id: string): Promise<ProgrammeExportDto | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${exports} where programme_export.programme_id = $1 and programme_export.id = $2`, [
      this.unitOfWork.programmeId,
      id,
    ]);
    return row;
  }

  /** @returns false when another export is under way */
  async insert(id: string, requestedBy: string, requestedAt: Date): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query(
      `insert into programme_export (programme_id, id, requested_by, requested_at, status) values ($1, $2, $3, $4, 'waiting')
       on conflict (programme_id) where status = 'waiting' do nothing returning id`,
      [this.unitOfWork.programmeId, id, requestedBy, requestedAt],
    );
    return rows.length === 1;
  }

  async waiting(): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select id from programme_export where programme_id = $1 and status = 'waiting'`,
      [this.unitOfWork.programmeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes the export, until the end of the transaction; undefined when it is done or another worker has it. */
  async claim(id: string): Promise<{ requestedBy: string; programmeName: string } | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select requested_by as "requestedBy", programme.name as "programmeName"
         from programme_export
         join programme on programme.id = programme_export.programme_id
        where programme_export.programme_id = $1 and programme_export.id = $2 and status = 'waiting'
          for update of programme_export skip locked`,
      [this.unitOfWork.programmeId, id],
    );
    return row;
  }

  async putPart(exportId: string, position: number, content: Uint8Array): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into programme_export_part (programme_id, export_id, position, content) values ($1, $2, $3, $4)',
      [this.unitOfWork.programmeId, exportId, position, content],
    );
  }

  async part(exportId: string, position: number): Promise<Buffer | undefined> {
    const [row]: { content: Buffer }[] = await this.unitOfWork.manager.query(
      'select content from programme_export_part where programme_id = $1 and export_id = $2 and position = $3',
      [this.unitOfWork.programmeId, exportId, position],
    );
    return row?.content;
  }

  async finish(id: string, finishedAt: Date, expiresAt: Date, size: number): Promise<void> {
    await this.unitOfWork.manager.query(
      `update programme_export set status = 'ready', finished_at = $3, expires_at = $4, size = $5 where programme_id = $1 and id = $2`,
      [this.unitOfWork.programmeId, id, finishedAt, expiresAt, size],
    );
  }

  /** Throws away what exports held whose days are over. */
  async expire(moment: Date): Promise<void> {
    const { manager, programmeId } = this.unitOfWork;
    const [rows]: [{ id: string }[], number] = await manager.query(
      `update programme_export set status = 'expired' where programme_id = $1 and status = 'ready' and expires_at <= $2 returning id`,
      [programmeId, moment],
    );
    await manager.query('delete from programme_export_part where programme_id = $1 and export_id = any($2)', [programmeId, rows.map(({ id }) => id)]);
  }
}
