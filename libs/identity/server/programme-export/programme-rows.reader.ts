import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import { isLeftOut, rowsLeftOut, tablesLeftOut } from './left-out.js';

export interface ExportedColumn {
  readonly name: string;
  /** As PostgreSQL calls it. */
  readonly type: string;
}

export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  /** Columns that stay behind. */
  readonly leftOut: readonly string[];
}

const batch = 500;

/**
 * Reads the rows of the programme in the unit of work, from every table that the application may read: the policies leave
 * the rows of other programmes and what was not released, the rights leave the vault.
 */
@Injectable()
export class ProgrammeRowsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async tables(): Promise<ExportedTable[]> {
    const rows: { name: string; columns: ExportedColumn[] }[] = await this.unitOfWork.manager.query(
      `select class.relname as name,
              json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum) as columns
         from pg_class class
         join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
        where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
          and has_column_privilege(class.oid, attnum, 'select')
          and class.relname <> all($1)
        group by class.relname
       having class.relname = 'programme' or bool_or(attname = 'programme_id')
        order by class.relname`,
      [Object.keys(tablesLeftOut)],
    );
    return rows.map(({ name, columns }) => ({
      name,
      columns: columns.filter((column) => !isLeftOut(name, column.name)),
      leftOut: columns.filter((column) => isLeftOut(name, column.name)).map((column) => column.name),
    }));
  }

  /** The rows of a table as JSON objects, some at a time. Moments are told in UTC. */
  async *rows({ name, columns }: ExportedTable): AsyncGenerator<string[]> {
    const { manager, programmeId } = this.unitOfWork;
    const quoted = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
    const list = columns.map((column) => quoted(column.name)).join(', ');
    const key = name === 'programme' ? 'id' : 'programme_id';
    const exported = rowsLeftOut[name]?.exported ?? 'true';
    await manager.query(`set local time zone 'UTC'`);
    await manager.query(
      `declare exported_rows no scroll cursor for
         select to_jsonb(exported)::text as row from (select ${list} from ${quoted(name)} where ${key} = '${programmeId}' and ${exported}) as exported`,
    );
    for (;;) {
      const rows: { row: string }[] = await manager.query(`fetch ${batch} from exported_rows`);
      if (rows.length === 0) break;
      yield rows.map(({ row }) => row);
    }
    await manager.query('close exported_rows');
  }
}
