import type { RedisOptions } from 'ioredis';
import type { PoolConfig } from 'pg';
import type { Configuration } from '../configuration/configuration.js';
import { roleUrl } from '../database/role.js';

export const queueName = 'samenspel';
export const queueSchema = 'bullmq';

export type QueueConnection =
  | { readonly backend: 'redis'; readonly options: RedisOptions & { url: string } }
  | { readonly backend: 'postgres'; readonly options: PoolConfig & { connectionString: string; schema: string; max: number } };

/** Where BullMQ keeps its jobs: Redis when REDIS_URL is set, otherwise the schema `bullmq` of the database. */
export function queueConnection(configuration: Configuration): QueueConnection {
  return configuration.REDIS_URL
    ? { backend: 'redis', options: { url: configuration.REDIS_URL, maxRetriesPerRequest: null } }
    : {
        backend: 'postgres',
        options: { connectionString: roleUrl(configuration, 'queue'), schema: queueSchema, max: 5 },
      };
}
