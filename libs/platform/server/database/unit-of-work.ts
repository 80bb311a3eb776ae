import { AsyncLocalStorage } from 'node:async_hooks';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { askKept, type Connection, Connections } from './connections.js';

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

interface Transaction extends Connection {
  readonly scope: Scope;
  /** Whether the database has begun it and knows who asks. */
  readonly begun: Promise<unknown>;
  readonly afterCommit: (() => Promise<void>)[];
}

const current = new AsyncLocalStorage<Transaction>();

/** The connection of the transaction that is under way here, if any. */
export function currentClient(): PoolClient | undefined {
  return current.getStore()?.client;
}

const whoAsks = `
  select set_config('app.programme_id', $1, true), set_config('app.actor', $2, true), set_config('app.person_id', $3, true),
         set_config('app.moment', $4, true), set_config('app.api_key_id', $5, true)`;

/**
 * One transaction in which the policies of the database know the programme, the person and the moment.
 * Everything that a use case changes, records and sends rides on it.
 */
@Injectable()
export class UnitOfWork implements BeforeApplicationShutdown {
  /** Reads whose answer is out and whose transaction is still to end. */
  private readonly ending = new Set<Promise<void>>();

  constructor(
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  /** Runs the work in one transaction; what was put off until after the commit runs only when it succeeded. */
  async run<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const transaction = await this.begin('begin', scope);
    const result = await this.within(transaction, work);
    await this.commit(transaction);
    return result;
  }

  /** Runs work that may change nothing: the database refuses it. So nobody has to wait for the transaction to end. */
  async read<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const transaction = await this.begin('begin read only', scope);
    const result = await this.within(transaction, work);
    const end = this.commit(transaction).catch(() => undefined);
    this.ending.add(end);
    void end.then(() => this.ending.delete(end));
    return result;
  }

  /** No connection is taken away in the midst of its transaction. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.ending);
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
    return this.transaction.runner.manager;
  }

  /**
   * Runs a statement that the connection keeps: {@link askKept}. For reads over many tables: under their policies planning
   * those takes ten times as long as running them.
   */
  prepared<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return askKept(this.transaction.client, text, values);
  }

  afterCommit(task: () => Promise<void>): void {
    this.transaction.afterCommit.push(task);
  }

  /**
   * Begins without waiting: the messages go ahead of the first statement of the work, on the same connection. When one of
   * them fails, the policies know nobody and show nothing, and the work fails at its end at the latest.
   */
  private async begin(how: string, scope: Scope): Promise<Transaction> {
    const connection = await this.connections.take();
    const { runner, client } = connection;
    const personId = scope.actor === 'person' ? scope.personId : '';
    const apiKeyId = (scope.actor === 'person' && scope.apiKeyId) || '';
    const asked = [scope.programmeId, scope.actor, personId, this.clock.now().toISOString(), apiKeyId];
    const begun = Promise.all([client.query(how), askKept(client, whoAsks, asked)]);
    begun.catch(() => undefined);
    // So that TypeORM begins none of its own in it.
    Object.assign(runner, { isTransactionActive: true });
    return { ...connection, scope, begun, afterCommit: [] };
  }

  private async within<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
    try {
      const result = await current.run(transaction, work);
      await transaction.begun;
      return result;
    } catch (error) {
      await this.end(transaction, 'rollback').catch(() => undefined);
      throw error;
    }
  }

  private async commit(transaction: Transaction): Promise<void> {
    await this.end(transaction, 'commit');
    for (const task of transaction.afterCommit) await task();
  }

  private async end({ runner, client }: Transaction, how: 'commit' | 'rollback'): Promise<void> {
    try {
      await client.query(how);
    } finally {
      await runner.release();
    }
  }

  private get transaction(): Transaction {
    const transaction = current.getStore();
    if (!transaction) throw new Error('no unit of work is under way');
    return transaction;
  }
}
