import { Global, Module } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job.js';
import { JobRunner } from './job-runner.js';

@Global()
@Module({ providers: [JobQueue, JobRegistry, JobRunner], exports: [JobQueue, JobRegistry, JobRunner] })
export class QueueModule {}
