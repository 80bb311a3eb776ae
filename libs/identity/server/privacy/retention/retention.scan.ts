import { Injectable } from '@nestjs/common';
import { EveryProgramme, JobRegistry, RegisteredIn, type Scan } from '@samenspel/platform/server';
import { DataRequestService } from '../data-request/data-request.service.js';
import { RetentionService } from './retention.service.js';

/** Every hour: in each programme the run of the day, if it was not yet, and a word about requests that are nearly due. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class RetentionScan implements Scan {
  readonly name = 'retention';
  readonly every = 3_600_000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly retention: RetentionService,
    private readonly requests: DataRequestService,
  ) {}

  async run(): Promise<void> {
    await this.programmes.attempt(
      async () => {
        await this.requests.remind();
        await this.retention.runOnceADay();
      },
      (failures) => `records of ${failures} programmes could not be removed in time`,
    );
  }
}
