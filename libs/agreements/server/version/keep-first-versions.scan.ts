import { Injectable } from '@nestjs/common';
import { attemptEach, JobRegistry, ProgrammeDirectory, RegisteredIn, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { AgreementVersionKeeper } from './agreement-version.keeper.js';
import { AgreementVersionRepository } from './agreement-version.repository.js';

/** Gives agreements that were registered before texts were kept their first version. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class KeepFirstVersionsScan implements Scan {
  readonly name = 'agreements-without-version';
  readonly every = 60_000;

  constructor(
    private readonly programmes: ProgrammeDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AgreementVersionRepository,
    private readonly keeper: AgreementVersionKeeper,
  ) {}

  async run(): Promise<void> {
    await attemptEach(await this.programmes.ids(), (programmeId) => this.keep(programmeId), (failures) => `first versions in ${failures} programmes were not kept`);
  }

  private async keep(programmeId: string): Promise<void> {
    const agreements = await this.unitOfWork.asSystem(programmeId, () => this.repository.withoutVersion());
    await attemptEach(
      agreements,
      ({ id }) => this.unitOfWork.asSystem(programmeId, () => this.keeper.keepFirst(id)),
      (failures) => `${failures} first versions could not be kept`,
    );
  }
}
