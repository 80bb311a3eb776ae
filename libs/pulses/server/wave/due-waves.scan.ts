import { Injectable } from '@nestjs/common';
import {
  attemptEach,
  JobRegistry,
  ProgrammeCalendar,
  ProgrammeDirectory,
  RegisteredIn,
  type Scan,
  UnitOfWork,
} from '@samenspel/platform/server';
import { dueWaveStep, type WaveStep } from '../../domain/index.js';
import { FreezePlan } from '../vault/freeze-plan.use-case.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';
import { WaveOpening } from './wave-opening.js';
import { WaveSteps } from './wave-steps.js';

interface DueWave {
  readonly programmeId: string;
  readonly wave: WaveRecord;
  readonly step: WaveStep;
}

/** Takes the steps that the calendar asks for, and those that a lost job left undone. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class DueWaves implements Scan {
  readonly name = 'due-waves';
  readonly every = 60_000;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly calendar: ProgrammeCalendar,
    private readonly repository: WaveRepository,
    private readonly steps: WaveSteps,
    private readonly opening: WaveOpening,
    private readonly freezePlan: FreezePlan,
  ) {}

  /** One wave that fails is left for the next time and keeps no other from its step. */
  async run(): Promise<void> {
    const due: DueWave[] = [];
    for (const programmeId of await this.programmes.ids()) due.push(...(await this.due(programmeId)));
    await attemptEach(due, (wave) => this.take(wave), (failures) => `${failures} waves could not take their step`);
  }

  private due(programmeId: string): Promise<DueWave[]> {
    return this.unitOfWork.asSystem(programmeId, async () => {
      const today = await this.calendar.today();
      return (await this.repository.unreleased()).flatMap((wave) => {
        const step = dueWaveStep({ ...wave, releasesOn: wave.releasesOn ?? undefined, closedOn: wave.closedOn ?? undefined }, today);
        return step ? [{ programmeId, wave, step }] : [];
      });
    });
  }

  private async take({ programmeId, wave, step }: DueWave): Promise<void> {
    if (step === 'freeze') return this.freezePlan.run(programmeId, wave.id);
    await this.unitOfWork.asSystem(programmeId, async () => {
      if (step === 'open') await this.opening.openOnItsDay(wave);
      if (step === 'close') await this.steps.close(wave, wave.version);
      if (step === 'release') await this.steps.release(wave, wave.version);
    });
  }
}
