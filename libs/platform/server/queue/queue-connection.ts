import {
  type ConnectionOptions,
  createPostgresBackend,
  type Job,
  type PostgresConnectionOptions,
  Queue,
  withBackend,
  Worker,
} from 'bullmq';
import type { Configuration } from '../configuration/configuration.js';
import { roleUrl } from '../database/role.js';
import type { JobData } from './job.js';

const queueName = 'samenspel';
const concurrency = 4;
export const queueSchema = 'bullmq';

const onPostgres = withBackend(createPostgresBackend);

/** How the role `queue` reaches the tables of BullMQ when they stand in PostgreSQL. */
export function postgresQueueConnection(configuration: Configuration): { connectionString: string; schema: string; max: number } {
  return { connectionString: roleUrl(configuration, 'queue'), schema: queueSchema, max: 5 };
}

function redisConnection(url: string): ConnectionOptions {
  return { url, maxRetriesPerRequest: null } as ConnectionOptions;
}

/** The queue on Redis when REDIS_URL is set, otherwise on PostgreSQL by the given connection. */
export function openQueue(configuration: Configuration, postgres: PostgresConnectionOptions): Queue {
  return configuration.REDIS_URL
    ? new Queue(queueName, { connection: redisConnection(configuration.REDIS_URL) })
    : (new onPostgres.Queue(queueName, { connection: postgres }) as unknown as Queue);
}

/** A worker on the same backend as {@link openQueue}. */
export function openWorker(configuration: Configuration, process: (job: Job<JobData>) => Promise<void>): Worker<JobData> {
  return configuration.REDIS_URL
    ? new Worker(queueName, process, { connection: redisConnection(configuration.REDIS_URL), concurrency })
    : (new onPostgres.Worker(queueName, process as never, {
        connection: postgresQueueConnection(configuration),
        concurrency,
      }) as unknown as Worker<JobData>);
}
