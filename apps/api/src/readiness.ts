import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueue } from '@samenspel/platform/server';
import { migrations } from '@samenspel/migrations';

/** Whether this process can do its work: the database answers and has every migration of this build, and the queue answers. */
@Injectable()
export class Readiness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /** @throws ServiceUnavailableException when something is missing */
  async check(): Promise<void> {
    const checks = await Promise.allSettled([this.checkMigrations(), this.queue.ping()]);
    if (checks.some(({ status }) => status === 'rejected')) throw new ServiceUnavailableException();
  }

  private async checkMigrations(): Promise<void> {
    const rows: { name: string }[] = await this.dataSource.query('select name from migrations.migration');
    const present = new Set(rows.map((row) => row.name));
    const missing = migrations.filter(({ name }) => !present.has(name));
    if (missing.length > 0) throw new Error(`migrations are missing: ${missing.map(({ name }) => name).join(', ')}`);
  }
}
