import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { JobQueue } from '@samenspel/platform/server';
import { PublicRoute } from '@samenspel/identity/server';
import { migrations } from '@samenspel/migrations';

/** Whether this process lives, and whether it can do its work. */
@ApiExcludeController()
@PublicRoute()
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Ready when the database answers and has every migration of this build, and the queue answers. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    const checks = await Promise.allSettled([this.migrated(), this.queue.ping()]);
    if (checks.some(({ status }) => status === 'rejected')) throw new ServiceUnavailableException();
    return { status: 'ready' };
  }

  private async migrated(): Promise<void> {
    const rows: { name: string }[] = await this.dataSource.query('select name from migrations.migration');
    const present = new Set(rows.map((row) => row.name));
    const missing = migrations.filter(({ name }) => !present.has(name));
    if (missing.length > 0) throw new Error(`migrations are missing: ${missing.map(({ name }) => name).join(', ')}`);
  }
}
