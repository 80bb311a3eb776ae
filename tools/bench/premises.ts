import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build.ts';
import { createDatabase } from '../postgres/create-database.ts';
import { EmbeddedPostgres } from '../postgres/embedded-postgres.ts';
import { freePort } from '../processes/free-port.ts';
import { runTask } from '../processes/task.ts';
import { withoutCredentials } from '../start/database.ts';
import { Service } from '../start/service.ts';
import { workspace } from '../workspace.ts';

const secrets = {
  APP_SECRET: 'application-secret-of-the-benchmark-only',
  VAULT_SECRET: 'vault-secret-of-the-benchmark-only-------',
};

/** A PostgreSQL of its own with the settings of a real start, in a folder that goes when it closes. */
export class BenchmarkPremises {
  readonly secrets = secrets;
  private readonly services: Service[] = [];
  private readonly folder: string;
  private readonly postgres: EmbeddedPostgres;

  private constructor(folder: string, postgres: EmbeddedPostgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  static async open(): Promise<BenchmarkPremises> {
    await build({ web: false });
    const folder = mkdtempSync(path.join(tmpdir(), 'samenspel-bench-'));
    const options = { folder: path.join(folder, 'postgres'), logFile: path.join(folder, 'postgres.log'), password: 'password-of-the-benchmark' };
    return new BenchmarkPremises(folder, await EmbeddedPostgres.start(options));
  }

  /** A new database with every migration. @returns its address as superuser */
  async database(name: string): Promise<string> {
    await createDatabase(this.postgres.url('postgres'), name);
    const url = this.postgres.url(name);
    await runTask({
      script: path.join(workspace, 'migrations/dist/migrate.js'),
      environment: { ...process.env, ...secrets, DATABASE_URL: url },
    });
    return url;
  }

  /** The real API process on a database. @returns its address */
  async api(databaseUrl: string): Promise<string> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const { VAULT_SECRET: _vault, ...inherited } = process.env;
    const service = new Service({
      name: 'api',
      environment: {
        ...inherited,
        PORT: String(port),
        BASE_URL: address,
        DATABASE_URL: withoutCredentials(databaseUrl),
        APP_SECRET: secrets.APP_SECRET,
        DATA_DIR: this.folder,
        NODE_ENV: 'production',
      },
      logFile: path.join(this.folder, 'api.log'),
      isReady: () => fetch(`${address}/health/ready`).then(({ ok }) => ok, () => false),
      report: console.log,
    });
    this.services.push(service);
    await service.start();
    return address;
  }

  async close(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
