import { NestFactory } from '@nestjs/core';
import { JobRunner, readConfiguration, StructuredLogger } from '@samenspel/platform/server';
import { WorkerModule } from './worker.module.js';

const configuration = readConfiguration(process.env);
const logger = new StructuredLogger(configuration.LOG_LEVEL);
const worker = await NestFactory.createApplicationContext(WorkerModule.with(configuration), { logger });
worker.enableShutdownHooks();
await worker.get(JobRunner).start();
logger.log('worker ready', 'worker');
