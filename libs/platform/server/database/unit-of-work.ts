import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';

/** Who acts in a transaction: a person of the programme, or Samenspel itself. */
export type Scope =
  | {
      readonly programmeId: string;
      readonly actor: 'person';
      readonly personId: string;
      /** The key of a system that acts as the person who answers for it. */
      readonly apiKeyId?: string;
    }
  | { readonly programmeId: string; readonly actor: 'system' };

interface Transaction {
  readonly scope: Scope;
  readonly manager: EntityManager;
  readonly client: PoolClient;
  readonly afterCommit: (() => Promise<void>)[];
}

const current = new AsyncLocalStorage<Transaction>();

/** The connection of the transaction that is under way here, if any. */
export function currentClient(): PoolClient | undefined {
  return current.getStore()?.client;
}

/**
 * One transaction in which the policies of the database know the programme, the person and the moment.
 * Everything that a use case changes, records and sends rides on it.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs the work in one transaction; what was put off until after the commit runs only when it succeeded. */
  async run<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const afterCommit: (() => Promise<void>)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      const client: PoolClient = await manager.queryRunner!.connect();
      await client.query(
        `select set_config('app.programme_id', $1, true), set_config('app.actor', $2, true), set_config('app.person_id', $3, true),
                set_config('app.moment', $4, true), set_config('app.api_key_id', $5, true)`,
        [
          scope.programmeId,
          scope.actor,
          scope.actor === 'person' ? scope.personId : '',
          this.clock.now().toISOString(),
          (scope.actor === 'person' && scope.apiKeyId) || '',
        ],
      );
      return current.run({ scope, manager, client, afterCommit }, work);
    });
    for (const task of afterCommit) await task();
    return result;
  }

  /** Runs the work in a transaction in which Samenspel itself acts in the programme. */
  asSystem<T>(programmeId: string, work: () => Promise<T>): Promise<T> {
    return this.run({ programmeId, actor: 'system' }, work);
  }

  get scope(): Scope {
    return this.transaction.scope;
  }

  get programmeId(): string {
    return this.scope.programmeId;
  }

  /** The person who acts. Only routes of people and never jobs may ask. */
  get personId(): string {
    const { scope } = this.transaction;
    if (scope.actor !== 'person') throw new Error('no person acts in this unit of work');
    return scope.personId;
  }

  get manager(): EntityManager {
    return this.transaction.manager;
  }

  /**
   * Runs a statement that the connection keeps, so that PostgreSQL plans it once and not at each call. For reads over many
   * tables: under their policies planning those takes ten times as long as running them.
   */
  async prepared<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const name = createHash('sha256').update(text).digest('base64url');
    const { rows } = await this.transaction.client.query<Row>({ name, text, values: [...values] });
    return rows;
  }

  afterCommit(task: () => Promise<void>): void {
    this.transaction.afterCommit.push(task);
  }

  private get transaction(): Transaction {
    const transaction = current.getStore();
    if (!transaction) throw new Error('no unit of work is under way');
    return transaction;
  }
}
