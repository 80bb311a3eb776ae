import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@samenspel/platform/server';
import { type RetentionKind, retentionKinds } from '../../../domain/index.js';
import type { RetentionRemoval, RetentionRun, RetentionTerm } from './retention.dto.js';

export interface Expired {
  readonly kind: RetentionKind;
  readonly expired: number;
  readonly oldest: string | null;
}

const instant = (expression: string) => `to_char(${expression} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The only SQL about terms and what is past them. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The term of every kind: the programme's own, or the default. */
  rules(): Promise<RetentionTerm[]> {
    return this.unitOfWork.manager.query('select kind, retention_days(kind) as days from unnest($1::text[]) as kind', [retentionKinds]);
  }

  async set(terms: readonly RetentionTerm[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into retention_rule (programme_id, kind, days) select $1, kind, days from unnest($2::text[], $3::integer[]) as term (kind, days)
       on conflict (programme_id, kind) do update set days = excluded.days`,
      [this.unitOfWork.programmeId, terms.map(({ kind }) => kind), terms.map(({ days }) => days)],
    );
  }

  async expired(kind: RetentionKind, moment: Date): Promise<Expired> {
    const [row]: Omit<Expired, 'kind'>[] = await this.unitOfWork.manager.query(
      `select count(*)::integer as expired, ${instant('min(since)')} as oldest from expired_records($1, $2)`,
      [kind, moment],
    );
    return { kind, ...row! };
  }

  async leaversExpired(moment: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(`select id from expired_records('person', $1) order by since, id`, [moment]);
    return rows.map(({ id }) => id);
  }

  /** @returns how many records went. */
  async remove(kind: RetentionKind, moment: Date): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query('select remove_expired_records($1, $2) as count', [kind, moment]);
    return row!.count;
  }

  async noteRun(ranAt: Date, removed: readonly RetentionRemoval[]): Promise<void> {
    await this.unitOfWork.manager.query('insert into retention_run (programme_id, id, ran_at, removed) values ($1, $2, $3, $4)', [
      this.unitOfWork.programmeId,
      newId(),
      ranAt,
      JSON.stringify(removed),
    ]);
  }

  /** The last runs, the newest first. */
  runs(rows: number): Promise<RetentionRun[]> {
    return this.unitOfWork.manager.query(
      `select ${instant('ran_at')} as "ranAt", removed from retention_run where programme_id = $1 order by ran_at desc, id desc limit $2`,
      [this.unitOfWork.programmeId, rows],
    );
  }

  async privacyContact(): Promise<string | null> {
    const [row]: { contact: string | null }[] = await this.unitOfWork.manager.query('select privacy_contact as contact from programme where id = $1', [
      this.unitOfWork.programmeId,
    ]);
    return row!.contact;
  }

  async setPrivacyContact(contact: string | null): Promise<void> {
    await this.unitOfWork.manager.query('update programme set privacy_contact = $2 where id = $1', [this.unitOfWork.programmeId, contact]);
  }
}
