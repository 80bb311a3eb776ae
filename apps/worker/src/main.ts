import { NestFactory } from '@nestjs/core';
import { JobRunner, processConfiguration, StructuredLogger } from '@samenspel/platform/server';
import { WorkerModule } from './worker.module.js';

const configuration = processConfiguration(process.env, 'DATABASE_URL', 'APP_SECRET', 'VAULT_SECRET');
const logger = new StructuredLogger(configuration.LOG_LEVEL);
const worker = await NestFactory.createApplicationContext(WorkerModule.with(configuration), { logger });
worker.enableShutdownHooks();
await worker.get(JobRunner).start();
logger.log('worker ready', 'worker');
process.send?.('ready');
