import { createHash } from 'node:crypto';
import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';

/** A connection as the role of the application, as TypeORM and as the driver know it. */
export interface Connection {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
}

/** Lends the connections of the role of the application. */
@Injectable()
export class Connections {
  constructor(private readonly dataSource: DataSource) {}

  /** Whoever takes one releases its runner. @throws ServiceUnavailableException when none came free in time, or the database is away */
  async take(): Promise<Connection> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return { runner, client: await runner.connect() };
    } catch (cause) {
      throw new ServiceUnavailableException('no connection to the database', { cause });
    }
  }

  /** Asks one kept statement outside every programme: what the policies leave to everybody, and the functions of the owner. */
  async ask<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { runner, client } = await this.take();
    try {
      return await askKept<Row>(client, text, values);
    } finally {
      await runner.release();
    }
  }
}

/** Runs a statement that the connection keeps, so that PostgreSQL reads and plans it once and not at each call. */
export async function askKept<Row extends object>(client: PoolClient, text: string, values: readonly unknown[]): Promise<Row[]> {
  const name = createHash('sha256').update(text).digest('base64url');
  const { rows } = await client.query<Row>({ name, text, values: [...values] });
  return rows;
}
