import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, MeetingDays, Outbox, ProgrammeCalendar } from '@samenspel/platform/server';
import { firstReleaseDate, latestReleaseDate, takeWaveStep, type WaveStep } from '../../domain/index.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';

/** The steps of a wave that a person takes, or the calendar in their place. */
@Injectable()
export class WaveSteps {
  constructor(
    private readonly repository: WaveRepository,
    private readonly calendar: ProgrammeCalendar,
    private readonly meetingDays: MeetingDays,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes a planned wave off the calendar.
   * @returns false when the wave changed since that version
   * @throws Problem 409 when the wave is not planned
   */
  async callOff(wave: WaveRecord, version: number): Promise<boolean> {
    refuseUnless(wave, 'call-off');
    if (!(await this.repository.callOff(wave.id, version))) return false;
    await this.audit.record({ action: 'wave.called-off', subjectId: wave.id, partnershipId: wave.partnershipId });
    return true;
  }

  /**
   * Ends the answering, and sets the release at the first meeting from then on unless a day was chosen. The plan is made by the worker, which alone can read answers.
   * @returns false when the wave changed since that version
   * @throws Problem 409 when the wave is not open
   */
  async close(wave: WaveRecord, version: number): Promise<boolean> {
    refuseUnless(wave, 'close');
    const closedOn = await this.calendar.today();
    const releasesOn = wave.releasesOn ?? firstReleaseDate(closedOn, await this.meetingDays.after(wave.partnershipId, closedOn)) ?? null;
    const release = { releasesOn, releaseBy: latestReleaseDate(closedOn) };
    if (!(await this.repository.close(wave.id, version, this.clock.now(), release))) return false;
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

/** @throws Problem 409 when a wave in that state cannot take the step */
export function refuseUnless({ state }: Pick<WaveRecord, 'state'>, step: WaveStep): void {
  const taken = takeWaveStep(state, step);
  if ('refusal' in taken) throw conflict(taken.refusal);
}
