import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';

const accessRecoveredAction = 'person.access-recovered';

/** The only SQL about restoring access. */
@Injectable()
export class AccessRecoveryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The account of a person, and to how many programmes it belongs. */
  async accountOf(personId: string): Promise<{ accountId: string | null; programmes: number }> {
    const [row]: { accountId: string | null; programmes: number }[] = await this.unitOfWork.manager.query(
      `select account_id as "accountId", (select count(*)::int from memberships_of_account(account_id)) as programmes
         from person where programme_id = $1 and id = $2`,
      [this.unitOfWork.programmeId, personId],
    );
    return row!;
  }

  /** How often this happened since a moment: to the person, and by the administrator. */
  async countSince(since: Date, personId: string, administratorId: string): Promise<{ ofPerson: number; byAdministrator: number }> {
    const [row]: { ofPerson: number; byAdministrator: number }[] = await this.unitOfWork.manager.query(
      `select count(*) filter (where subject_id = $4)::int as "ofPerson", count(*) filter (where person_id = $5)::int as "byAdministrator"
         from audit_record where programme_id = $1 and action = $2 and recorded_at > $3 and stem = 'person'`,
      [this.unitOfWork.programmeId, accessRecoveredAction, since, personId, administratorId],
    );
    return row!;
  }

  async otherAdministrators(administratorId: string): Promise<string[]> {
    const rows: { person_id: string }[] = await this.unitOfWork.manager.query(
      `select person_id from membership where programme_id = $1 and role = 'administrator' and person_id <> $2 order by person_id`,
      [this.unitOfWork.programmeId, administratorId],
    );
    return rows.map((row) => row.person_id);
  }
}
