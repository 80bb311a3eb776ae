import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { DataRequestAnswer, DataRequestDto, NewDataRequest } from './data-request.dto.js';

const instant = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `
  select data_request.id, data_request.person_id as "personId", person.name as "personName", data_request.kind, data_request.text,
         ${instant('data_request.requested_at')} as "requestedAt", data_request.due_on::text as "dueOn", data_request.outcome,
         data_request.reason, ${instant('data_request.answered_at')} as "answeredAt",
         (data_request.outcome is null and data_request.due_on < $2::date) as overdue
    from data_request
    join person on person.programme_id = data_request.programme_id and person.id = data_request.person_id
   where data_request.programme_id = $1`;

@Injectable()
export class DataRequestRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(id: string, { kind, text }: NewDataRequest, requestedAt: Date, dueOn: LocalDate): Promise<void> {
    const { programmeId, personId } = this.unitOfWork;
    await this.unitOfWork.manager.query(
      `insert into data_request (programme_id, id, person_id, kind, text, requested_at, due_on) values ($1, $2, $3, $4, $5, $6, $7)`,
      [programmeId, id, personId, kind, text, requestedAt, dueOn],
    );
  }

  /** Of one person or of everyone, earliest due date first; the cursor is due date and id. */
  list(today: LocalDate, choice: { personId?: string; open?: boolean }, [dueOn, id]: readonly string[], rows: number): Promise<DataRequestDto[]> {
    return this.unitOfWork.manager.query(
      `${columns} and ($3::uuid is null or data_request.person_id = $3) and ($4::boolean is null or (data_request.outcome is null) = $4)
          and (data_request.due_on, data_request.id) > ($5::date, $6::uuid)
        order by data_request.due_on, data_request.id limit $7`,
      [this.unitOfWork.programmeId, today, choice.personId ?? null, choice.open ?? null, dueOn, id, rows],
    );
  }

  async find(id: string, today: LocalDate): Promise<DataRequestDto | undefined> {
    const [row]: DataRequestDto[] = await this.unitOfWork.manager.query(`${columns} and data_request.id = $3`, [this.unitOfWork.programmeId, today, id]);
    return row;
  }

  /** @returns whether the request still waited for an answer. */
  async answer(id: string, { outcome, reason }: DataRequestAnswer, answeredAt: Date): Promise<boolean> {
    const { programmeId, personId, manager } = this.unitOfWork;
    const [, changed]: [unknown, number] = await manager.query(
      `update data_request set outcome = $3, reason = $4, answered_by = $5, answered_at = $6
        where programme_id = $1 and id = $2 and outcome is null`,
      [programmeId, id, outcome, reason ?? null, personId, answeredAt],
    );
    return changed === 1;
  }

  async openUntil(dueOn: LocalDate): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      'select id from data_request where programme_id = $1 and outcome is null and due_on <= $2 order by due_on, id',
      [this.unitOfWork.programmeId, dueOn],
    );
    return rows.map(({ id }) => id);
  }

  async administrators(): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select person_id as id from membership where programme_id = $1 and role = 'administrator' order by person_id`,
      [this.unitOfWork.programmeId],
    );
    return rows.map(({ id }) => id);
  }
}
