import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { DepartureDto } from './departure.dto.js';

/** The only SQL about people who leave, left and return. */
@Injectable()
export class DepartureRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list([name, id]: readonly string[], rows: number): Promise<DepartureDto[]> {
    return this.unitOfWork.manager.query(
      `select person.id as "personId", person.name, organisation.name as "organisationName", person.left_at as "leftAt"
         from person
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where person.programme_id = $1 and person.left_at is not null and (lower(person.name), person.id::text) > ($2, $3)
        order by lower(person.name), person.id::text limit $4`,
      [this.unitOfWork.programmeId, name, id, rows],
    );
  }

  /** The administrators, held so that no two of them leave at once. */
  async holdAdministrators(): Promise<string[]> {
    const rows: { person_id: string }[] = await this.unitOfWork.manager.query(
      `select person_id from membership where programme_id = $1 and role = 'administrator' order by person_id for update`,
      [this.unitOfWork.programmeId],
    );
    return rows.map((row) => row.person_id);
  }

  /** Ends the membership and drops the mail that waits. @returns the account, when the person had one */
  async end(personId: string, leftAt: Date): Promise<string | null> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query('delete from membership where programme_id = $1 and person_id = $2', [programmeId, personId]);
    await manager.query(`update mail set status = 'dropped' where programme_id = $1 and recipient_id = $2 and status = 'waiting'`, [
      programmeId,
      personId,
    ]);
    const [[row]]: [{ account_id: string | null }[], number] = await manager.query(
      'update person set left_at = $3 where programme_id = $1 and id = $2 returning account_id',
      [programmeId, personId, leftAt],
    );
    return row!.account_id;
  }

  /** Makes somebody who left a member again. @returns the new version, or undefined when nobody with this id left */
  async undo(personId: string): Promise<number | undefined> {
    const { programmeId, manager } = this.unitOfWork;
    const [[row]]: [{ version: number }[], number] = await manager.query(
      `update person set left_at = null, version = version + 1
        where programme_id = $1 and id = $2 and left_at is not null returning version`,
      [programmeId, personId],
    );
    if (!row) return undefined;
    await manager.query(`insert into membership (programme_id, person_id, role) values ($1, $2, 'member')`, [programmeId, personId]);
    return row.version;
  }

  /** Those who let people leave. */
  async organisers(): Promise<string[]> {
    const rows: { person_id: string }[] = await this.unitOfWork.manager.query(
      `select person_id from membership where programme_id = $1 and role in ('administrator', 'coordinator') order by person_id`,
      [this.unitOfWork.programmeId],
    );
    return rows.map((row) => row.person_id);
  }

  async hasMembership(accountId: string): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query('select from memberships_of_account($1) limit 1', [accountId]);
    return rows.length > 0;
  }
}
