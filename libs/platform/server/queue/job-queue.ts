import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Pool } from 'pg';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import type { Configuration } from '../configuration/configuration.js';
import { currentClient, UnitOfWork } from '../database/unit-of-work.js';
import type { JobData } from './job.js';
import { openQueue, postgresQueueConnection } from './queue-connection.js';

/** How often a failed job is tried again before only the scan will look at it. */
const retries = { attempts: 5, backoff: { type: 'exponential', delay: 2_000 }, removeOnComplete: true, removeOnFail: 1_000 };

/** Counts of jobs, and seconds. */
export interface QueueFigures {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly oldestWaitSeconds: number;
}

/**
 * Adds jobs. On PostgreSQL a job joins the transaction under way and disappears when that rolls back;
 * on Redis it is added after the commit, and a scan finds it again if the process dies in between.
 */
@Injectable()
export class JobQueue implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private queue: Queue;
  private pool?: Pool;

  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    const pool = new Pool(postgresQueueConnection(this.configuration));
    this.queue = openQueue(this.configuration, onTransaction(pool));
    this.pool = pool;
    this.queue.on('error', (error) => this.logger.error(`queue: ${error.message}`));
    await this.queue.waitUntilReady();
  }

  /** Adds a job within the unit of work; a second job with the same id while the first waits is ignored. */
  async addInTransaction(name: string, id: string, data: JobData): Promise<void> {
    if (!this.configuration.REDIS_URL) {
      await this.add(name, id, data);
      return;
    }
    this.unitOfWork.afterCommit(() =>
      this.add(name, id, data).catch((error: Error) => this.logger.warn(`job ${name} waits for the scan: ${error.message}`)),
    );
  }

  async add(name: string, id: string, data: JobData): Promise<void> {
    await this.queue.add(name, data, { ...retries, jobId: `${name}-${id}` });
  }

  /** How much waits, is done and failed. @returns counts, and the seconds that the job in front has waited */
  async figures(now: Date): Promise<QueueFigures> {
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = await this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const [front] = await this.queue.getJobs(['waiting'], 0, 0, true);
    const oldestWaitSeconds = front ? Math.max(0, Math.round((now.getTime() - front.timestamp) / 1000)) : 0;
    return { waiting, active, delayed, failed, oldestWaitSeconds };
  }

  /** Answers when the queue can be reached. */
  async ping(): Promise<void> {
    await this.queue.getJobCounts('waiting');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
    await this.pool?.end();
  }
}

/** The pool, but a query inside a unit of work runs on that transaction's own connection. */
function onTransaction(pool: Pool): Pool {
  return new Proxy(pool, {
    get(target, property) {
      if (property === 'query') {
        return (...query: Parameters<Pool['query']>) => (currentClient() ?? target).query(...query);
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
