import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, Outbox, ProgrammeCalendar } from '@samenspel/platform/server';
import { latestReleaseDate, takeWaveStep, type WaveStep } from '../../domain/index.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';

/** The steps of a wave that a person takes, or the calendar in their place. */
@Injectable()
export class WaveSteps {
  constructor(
    private readonly repository: WaveRepository,
    private readonly calendar: ProgrammeCalendar,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Ends the answering. The plan is made by the worker, which alone can read answers.
   * @returns false when the wave changed since that version
   * @throws Problem 409 when the wave is not open
   */
  async close(wave: WaveRecord, version: number): Promise<boolean> {
    refuseUnless(wave, 'close');
    const releaseBy = latestReleaseDate(await this.calendar.today());
    if (!(await this.repository.close(wave.id, version, this.clock.now(), releaseBy))) return false;
    await this.note('wave.closed', wave);
    return true;
  }

  /**
   * Lets all sides see what was published, at one moment.
   * @returns false when the wave changed since that version
   * @throws Problem 409 when the wave is not closed
   */
  async release(wave: WaveRecord, version: number): Promise<boolean> {
    refuseUnless(wave, 'release');
    if (!(await this.repository.release(wave.id, version, this.clock.now()))) return false;
    await this.note('wave.released', wave);
    return true;
  }

  private async note(event: 'wave.closed' | 'wave.released', { id, partnershipId }: WaveRecord): Promise<void> {
    await this.audit.record({ action: event, subjectId: id, partnershipId });
    await this.outbox.publish(event, { partnershipId, waveId: id });
  }
}

function refuseUnless({ state }: WaveRecord, step: WaveStep): void {
  const taken = takeWaveStep(state, step);
  if ('refusal' in taken) throw conflict(taken.refusal);
}
