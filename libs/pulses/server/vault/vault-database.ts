import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { type Configuration, ConfigurationToken, roleUrl } from '@samenspel/platform/server';

const connections = 2;

/**
 * The door of the only role that reads answers. Its connections are opened on first use, and only the worker uses it:
 * the API process has no VAULT_SECRET and never needs one.
 */
@Injectable()
export class VaultDatabase implements OnApplicationShutdown {
  private opened?: Pool;

  constructor(@Inject(ConfigurationToken) private readonly configuration: Configuration) {}

  /** One transaction as the vault's role, within one programme. */
  async run<T>(programmeId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.programme_id', $1, true)`, [programmeId]);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened?.end();
  }

  private get pool(): Pool {
    this.opened ??= new Pool({
      connectionString: roleUrl(this.configuration, 'vault'),
      max: connections,
      connectionTimeoutMillis: this.configuration.DATABASE_WAIT_SECONDS * 1_000,
      application_name: 'samenspel vault',
    });
    return this.opened;
  }
}
