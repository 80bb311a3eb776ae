import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The ids of all programmes, and nothing else of them: what scans walk along. */
@Injectable()
export class ProgrammeDirectory {
  constructor(private readonly dataSource: DataSource) {}

  async ids(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query('select id from programme_ids() as id');
    return rows.map((row) => row.id);
  }
}
