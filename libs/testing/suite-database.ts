import { randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';

/** A database of one suite's own, copied from the migrated template and dropped at the end. */
export class SuiteDatabase {
  private constructor(
    readonly url: string,
    private readonly administrator: Client,
  ) {}

  static async create(): Promise<SuiteDatabase> {
    const cluster = required('TEST_DATABASE_URL');
    const name = `suite_${randomBytes(6).toString('hex')}`;
    await onCluster(cluster, `create database ${name} template ${required('TEST_DATABASE_TEMPLATE')}`);
    const url = new URL(cluster);
    url.pathname = `/${name}`;
    await onCluster(
      cluster,
      `alter role samenspel_app in database ${name} set search_path = public, bullmq;
       alter role samenspel_auth in database ${name} set search_path = auth;
       alter role samenspel_queue in database ${name} set search_path = bullmq`,
    );
    const administrator = new Client({ connectionString: url.toString() });
    await administrator.connect();
    return new SuiteDatabase(url.toString(), administrator);
  }

  /** Asks as superuser, past every policy: for making data and for looking at what is really there. */
  async query<T extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.administrator.query<T>(sql, [...values])).rows;
  }

  /** Asks as superuser on a connection of its own, beside what else is under way. */
  async alongside(sql: string): Promise<void> {
    await onCluster(this.url, sql);
  }

  async drop(): Promise<void> {
    await this.administrator.end();
    const name = new URL(this.url).pathname.slice(1);
    await onCluster(required('TEST_DATABASE_URL'), `drop database ${name} with (force)`);
  }
}

async function onCluster(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of sql.split(';')) await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this suite through the Jest project 'integration'`);
  return value;
}
