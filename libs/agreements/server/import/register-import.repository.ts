import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { ColumnMapping, KnownAgreement, KnownOrganisation, KnownPartnership, PlannedAgreement, RegisterImportStatus, RegisterReading, RegisterRow, RegisterTable } from '../../domain/index.js';
import type { ImportedAgreement, RegisterImportSummary } from './register-import.dto.js';

type Moments = 'importedAt' | 'finishedAt';

export interface RegisterImportRow extends Omit<RegisterImportSummary, Moments> {
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly finishedAt: Date | null;
  readonly headers: string[];
  readonly reading: RegisterReading;
  readonly fingerprint: string;
  readonly failure: string | null;
  readonly version: number;
}

const columns = `
  select id, imported_by as "importedBy", file_name as "fileName", fingerprint, headers, reading, status, failure, row_count as "rowCount",
         agreement_count as "agreementCount", handled_count as "handledCount", skipped_count as "skippedCount",
         imported_at as "importedAt", finished_at as "finishedAt", version
    from register_import`;

/** The only SQL about registers that are imported. */
@Injectable()
export class RegisterImportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(id: string, { importedBy, fileName, fingerprint, reading, importedAt }: Pick<RegisterImportRow, 'importedBy' | 'fileName' | 'fingerprint' | 'reading' | 'importedAt'>, table: RegisterTable): Promise<void> {
    await this.query(
      `insert into register_import (programme_id, id, imported_by, file_name, fingerprint, headers, row_count, reading, status, imported_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'prepared', $9, 1)`,
      [id, importedBy, fileName, fingerprint, JSON.stringify(table.headers), table.rows.length, JSON.stringify(reading), importedAt],
    );
    await this.query(
      `insert into register_import_row (programme_id, register_import_id, imported_by, number, cells)
       select $1, $2, $3, number, cells from jsonb_to_recordset($4) as line (number integer, cells jsonb)`,
      [id, importedBy, JSON.stringify(table.rows)],
    );
  }

  /** Imports of one person, latest first. Another's are hidden by the policies. */
  list(personId: string, rows: number): Promise<RegisterImportRow[]> {
    return this.query(`${columns} where programme_id = $1 and imported_by = $2 order by imported_at desc, id desc limit $3`, [personId, rows]);
  }

  async find(id: string): Promise<RegisterImportRow | undefined> {
    const [row] = await this.query<RegisterImportRow>(`${columns} where programme_id = $1 and id = $2`, [id]);
    return row;
  }

  /** When the file was taken over before, by the same person. */
  async sameFileAt(fingerprint: string, id: string): Promise<Date | null> {
    const [row] = await this.query<{ moment: Date | null }>(
      `select max(finished_at) as moment from register_import where programme_id = $1 and fingerprint = $2 and id <> $3 and status = 'done'`,
      [fingerprint, id],
    );
    return row?.moment ?? null;
  }

  rows(id: string, limit = 5_000): Promise<RegisterRow[]> {
    return this.query('select number, cells from register_import_row where programme_id = $1 and register_import_id = $2 order by number limit $3', [id, limit]);
  }

  /** @returns whether the row still had that version and had not begun */
  changeReading(id: string, version: number, reading: RegisterReading): Promise<boolean> {
    return this.change(
      `update register_import set reading = $4, status = 'prepared', failure = null, version = version + 1
        where programme_id = $1 and id = $2 and version = $3 and status in ('prepared', 'failed') returning id`,
      [id, version, JSON.stringify(reading)],
    );
  }

  /** Moves an import on, when it stands where it may be moved from. @returns whether it did */
  move(id: string, from: readonly RegisterImportStatus[], to: RegisterImportStatus, { failure = null as string | null, finishedAt = null as Date | null } = {}): Promise<boolean> {
    return this.change(
      `update register_import set status = $4, failure = $5, finished_at = $6, version = version + 1
        where programme_id = $1 and id = $2 and status = any($3) returning id`,
      [id, from, to, failure, finishedAt],
    );
  }

  async tellProgress(id: string, handled: number, agreements: number, skipped: number): Promise<void> {
    await this.query(`update register_import set handled_count = $3, agreement_count = $4, skipped_count = $5 where programme_id = $1 and id = $2`, [
      id,
      handled,
      agreements,
      skipped,
    ]);
  }

  /** Keeps the import to this transaction. @returns false when another has it */
  async claim(id: string): Promise<boolean> {
    const [row]: { free: boolean }[] = await this.unitOfWork.manager.query(`select pg_try_advisory_xact_lock(hashtextextended('register-import ' || $1, 0)) as free`, [id]);
    return row!.free;
  }

  /** Lets one import at a time add agreements to the programme, until the end of the transaction. */
  async waitForTurn(): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('register-imports of ' || $1, 0))`, [this.unitOfWork.programmeId]);
  }

  unfinished(): Promise<{ id: string }[]> {
    return this.query(`select id from register_import where programme_id = $1 and status in ('waiting', 'running')`, []);
  }

  async deleteBefore(moment: Date): Promise<void> {
    const old = `select id from register_import where programme_id = $1 and imported_at < $2 and status not in ('waiting', 'running')`;
    await this.query(`delete from register_import_row where programme_id = $1 and register_import_id in (${old})`, [moment]);
    await this.query(`delete from register_import where programme_id = $1 and id in (${old})`, [moment]);
  }

  async mappingFor(fingerprint: string): Promise<ColumnMapping | undefined> {
    const [row] = await this.query<{ mapping: ColumnMapping }>('select mapping from register_columns where programme_id = $1 and fingerprint = $2', [fingerprint]);
    return row?.mapping;
  }

  async rememberMapping(fingerprint: string, mapping: ColumnMapping, moment: Date): Promise<void> {
    await this.query(
      `insert into register_columns (programme_id, fingerprint, mapping, changed_at) values ($1, $2, $3, $4)
       on conflict (programme_id, fingerprint) do update set mapping = excluded.mapping, changed_at = excluded.changed_at`,
      [fingerprint, JSON.stringify(mapping), moment],
    );
  }

  organisations(): Promise<KnownOrganisation[]> {
    return this.query(
      `select id, name, kvk_number as "kvkNumber", municipality_code as "municipalityCode" from organisation where programme_id = $1 and merged_into is null`,
      [],
    );
  }

  partnerships(): Promise<KnownPartnership[]> {
    return this.query(
      `select id, name, array(select organisation_id from partnership_organisation
                               where programme_id = partnership.programme_id and partnership_id = partnership.id) as "organisationIds"
         from partnership where programme_id = $1`,
      [],
    );
  }

  agreements(): Promise<KnownAgreement[]> {
    return this.query(
      `select agreement.title, agreement.starts_on::text as "startsOn", imported.own_number as "ownNumber", party.ids as "partyIds"
         from agreement
         left join imported_agreement imported on imported.programme_id = agreement.programme_id and imported.agreement_id = agreement.id
         join (select agreement_id, array_agg(organisation_id) as ids from agreement_party where programme_id = $1 group by agreement_id) party
           on party.agreement_id = agreement.id
        where agreement.programme_id = $1`,
      [],
    );
  }

  async insertImported(
    registerImportId: string,
    agreements: readonly (PlannedAgreement & { readonly id: string; readonly likeness: string })[],
    moment: Date,
  ): Promise<void> {
    const rows = agreements.map(({ id, partnershipId, ownNumber, amountCents, row, likeness }) => ({
      id,
      partnership_id: partnershipId,
      own_number: ownNumber,
      likeness,
      amount_cents: amountCents,
      row,
    }));
    await this.query(
      `insert into imported_agreement (programme_id, partnership_id, agreement_id, register_import_id, own_number, likeness, amount_cents, row_number, imported_at)
       select $1, partnership_id, id, $2, own_number, likeness, amount_cents, row, $3
         from jsonb_to_recordset($4) as imported (id uuid, partnership_id uuid, own_number text, likeness text, amount_cents bigint, row integer)`,
      [registerImportId, moment, JSON.stringify(rows)],
    );
  }

  imported(registerImportId: string, after: number, rows: number): Promise<ImportedAgreement[]> {
    return this.query(
      `select imported.agreement_id as "agreementId", imported.partnership_id as "partnershipId", partnership.name as "partnershipName", agreement.title,
              agreement.starts_on::text as "startsOn", imported.row_number as row, imported.own_number as "ownNumber",
              imported.amount_cents::float8 as "amountCents"
         from imported_agreement imported
         join agreement on agreement.programme_id = imported.programme_id and agreement.id = imported.agreement_id
         join partnership on partnership.programme_id = imported.programme_id and partnership.id = imported.partnership_id
        where imported.programme_id = $1 and imported.register_import_id = $2 and imported.row_number > $3
        order by imported.row_number limit $4`,
      [registerImportId, after, rows],
    );
  }

  /** The account that a person signs in with, for asking again what that person may do. */
  async accountOf(personId: string): Promise<string | null> {
    const [row] = await this.query<{ accountId: string | null }>('select account_id as "accountId" from person where programme_id = $1 and id = $2', [personId]);
    return row?.accountId ?? null;
  }

  private query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, ...values]);
  }

  private async change(sql: string, values: readonly unknown[]): Promise<boolean> {
    const [changed] = (await this.query(sql, values)) as unknown as [unknown[], number];
    return changed.length > 0;
  }
}
