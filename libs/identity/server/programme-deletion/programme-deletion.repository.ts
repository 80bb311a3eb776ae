import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';

export interface PendingDeletion {
  readonly id: string;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  readonly deletesAt: Date;
}

/** The only SQL about deleting a programme. */
@Injectable()
export class ProgrammeDeletionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async pending(): Promise<PendingDeletion | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select deletion.id, person.name as "requestedByName", deletion.requested_at as "requestedAt", deletion.deletes_at as "deletesAt"
         from programme_deletion deletion
         join person on person.programme_id = deletion.programme_id and person.id = deletion.requested_by
        where deletion.programme_id = $1 and deletion.cancelled_at is null`,
      [this.unitOfWork.programmeId],
    );
    return row;
  }

  async programmeName(): Promise<string> {
    const [row]: { name: string }[] = await this.unitOfWork.manager.query('select name from programme where id = $1', [this.unitOfWork.programmeId]);
    return row!.name;
  }

  /** @returns false when the programme is being deleted already */
  async insert(id: string, requestedBy: string, requestedAt: Date, deletesAt: Date): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query(
      `insert into programme_deletion (programme_id, id, requested_by, requested_at, deletes_at) values ($1, $2, $3, $4, $5)
       on conflict (programme_id) where cancelled_at is null do nothing returning id`,
      [this.unitOfWork.programmeId, id, requestedBy, requestedAt, deletesAt],
    );
    return rows.length === 1;
  }

  /** @returns the id of the deletion that was pending */
  async cancel(cancelledBy: string, cancelledAt: Date): Promise<string | undefined> {
    const [rows]: [{ id: string }[], number] = await this.unitOfWork.manager.query(
      `update programme_deletion set cancelled_by = $2, cancelled_at = $3 where programme_id = $1 and cancelled_at is null returning id`,
      [this.unitOfWork.programmeId, cancelledBy, cancelledAt],
    );
    return rows[0]?.id;
  }

  /** Who stopped that deletion. */
  async cancelledByName(id: string): Promise<string | undefined> {
    const [row]: { name: string }[] = await this.unitOfWork.manager.query(
      `select person.name from programme_deletion deletion
         join person on person.programme_id = deletion.programme_id and person.id = deletion.cancelled_by
        where deletion.programme_id = $1 and deletion.id = $2`,
      [this.unitOfWork.programmeId, id],
    );
    return row?.name;
  }

  async administrators(): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select person.id from person
         join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
        where person.programme_id = $1 and membership.role = 'administrator' and person.left_at is null order by person.id`,
      [this.unitOfWork.programmeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Deletes the programme of the unit of work when its day has come. @returns whether it did */
  async deleteWhenDue(moment: Date): Promise<boolean> {
    const [row]: { deleted: boolean }[] = await this.unitOfWork.manager.query('select delete_programme($1, $2) as deleted', [
      this.unitOfWork.programmeId,
      moment,
    ]);
    return row!.deleted;
  }
}
