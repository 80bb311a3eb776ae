import { Injectable } from '@nestjs/common';
import { attemptEach, JobRegistry, ProgrammeDirectory, RegisteredIn, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { ChainedRecordKeeper } from './agreement-record.keeper.js';
import { AgreementRecordRepository } from './agreement-record.repository.js';

/** Begins the record of agreements that were registered before records were kept. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class BeginRecordsScan implements Scan {
  readonly name = 'agreements-without-record';
  readonly every = 60_000;

  constructor(
    private readonly programmes: ProgrammeDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AgreementRecordRepository,
    private readonly keeper: ChainedRecordKeeper,
  ) {}

  async run(): Promise<void> {
    await attemptEach(await this.programmes.ids(), (programmeId) => this.begin(programmeId), (failures) => `records of ${failures} programmes were not begun`);
  }

  private async begin(programmeId: string): Promise<void> {
    const agreements = await this.unitOfWork.asSystem(programmeId, () => this.repository.unrecorded());
    await attemptEach(
      agreements,
      ({ partnershipId, id }) => this.unitOfWork.asSystem(programmeId, () => this.keeper.keep(partnershipId, id)),
      (failures) => `${failures} records could not be begun`,
    );
  }
}
