import { Injectable } from '@nestjs/common';
import { ProgrammeCalendar, ProgrammeDirectory, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { dueWaveStep, type WaveStep } from '../../domain/index.js';
import { FreezePlan } from '../vault/freeze-plan.use-case.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';
import { WaveSteps } from './wave-steps.js';

/** Takes the steps that the calendar asks for, and those that a lost job left undone. */
@Injectable()
export class DueWaves implements Scan {
  readonly name = 'due-waves';
  readonly every = 60_000;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly calendar: ProgrammeCalendar,
    private readonly repository: WaveRepository,
    private readonly steps: WaveSteps,
    private readonly freezePlan: FreezePlan,
  ) {}

  /** One wave that fails is left for the next time and keeps no other from its step. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const programmeId of await this.programmes.ids()) {
      for (const { wave, step } of await this.due(programmeId)) {
        await this.take(programmeId, wave, step).catch((error) => failures.push(error));
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} waves could not take their step`);
  }

  private due(programmeId: string): Promise<{ wave: WaveRecord; step: WaveStep }[]> {
    return this.unitOfWork.run({ programmeId, actor: 'system' }, async () => {
      const today = await this.calendar.today();
      return (await this.repository.unreleased()).flatMap((wave) => {
        const step = dueWaveStep({ ...wave, opensOn: wave.openedOn, closedOn: wave.closedOn ?? undefined }, today);
        return step ? [{ wave, step }] : [];
      });
    });
  }

  private async take(programmeId: string, wave: WaveRecord, step: WaveStep): Promise<void> {
    if (step === 'freeze') return this.freezePlan.run(programmeId, wave.id);
    await this.unitOfWork.run({ programmeId, actor: 'system' }, async () => {
      if (step === 'close') await this.steps.close(wave, wave.version);
      if (step === 'release') await this.steps.release(wave, wave.version);
    });
  }
}
