import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, Queue, Worker } from 'bullmq';
import { Clock } from '../clock/clock.js';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import type { Configuration } from '../configuration/configuration.js';
import { type JobData, JobRegistry } from './job.js';
import { openQueue, openWorker, postgresQueueConnection } from './queue-connection.js';

const scanPrefix = 'scan-';
const firstScanDelay = 1_000;

/** The hands of the worker: takes jobs from the queue, and keeps the clock of the scans. */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private worker?: Worker<JobData>;
  private queue?: Queue;

  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
  ) {}

  async start(): Promise<void> {
    this.queue = openQueue(this.configuration, postgresQueueConnection(this.configuration));
    this.worker = openWorker(this.configuration, (job) => this.process(job));
    this.worker.on('failed', (job, error) => this.logger.error(`job ${job?.name} failed: ${error.message}`));
    this.worker.on('error', (error) => this.logger.error(`worker: ${error.message}`));
    this.queue.on('error', (error) => this.logger.error(`queue: ${error.message}`));
    await this.worker.waitUntilReady();
    await this.schedule(this.queue);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
  }

  private async schedule(queue: Queue): Promise<void> {
    for (const scan of this.registry.scans) {
      await queue.upsertJobScheduler(
        `${scanPrefix}${scan.name}`,
        { every: scan.every, startDate: this.clock.now().getTime() + firstScanDelay },
        { name: `${scanPrefix}${scan.name}`, opts: { removeOnComplete: true, removeOnFail: 100 } },
      );
    }
  }

  private async process(job: Job<JobData>): Promise<void> {
    const scan = this.registry.scans.find(({ name }) => job.name === `${scanPrefix}${name}`);
    await (scan ? scan.run() : this.registry.handler(job.name).run(job.data));
  }
}
