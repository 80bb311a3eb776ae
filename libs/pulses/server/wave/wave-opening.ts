import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, Outbox, ProgrammeCalendar, whenTaken } from '@samenspel/platform/server';
import { datesWhenOpened, proposedSignatories } from '../../domain/index.js';
import { AnswerBlockRepository } from '../invitation/answer-block.repository.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';
import { refuseUnless, WaveSteps } from './wave-steps.js';

const alreadyOpen = 'wave-already-open';

/** Opens planned waves: who takes part on that day is invited, and the worker mails each a link. */
@Injectable()
export class WaveOpening {
  constructor(
    private readonly repository: WaveRepository,
    private readonly blocks: AnswerBlockRepository,
    private readonly steps: WaveSteps,
    private readonly calendar: ProgrammeCalendar,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns false when the wave changed since that version
   * @throws Problem 409 when the wave is not planned, another one is open, or nobody is left to invite
   */
  async open(wave: WaveRecord, version: number): Promise<boolean> {
    const { id, partnershipId } = wave;
    refuseUnless(wave, 'open');
    if (await this.repository.hasOpen(partnershipId)) throw conflict(alreadyOpen);
    const people = await this.peopleToInvite(wave);
    if (people.length === 0) throw conflict('wave-nobody-to-invite');
    const dates = datesWhenOpened({ ...wave, releasesOn: wave.releasesOn ?? undefined }, await this.calendar.today());
    const opened = await whenTaken('wave_open_once', () => conflict(alreadyOpen), () =>
      this.repository.open(id, version, this.clock.now(), dates),
    );
    if (!opened) return false;
    await this.repository.invite(partnershipId, id, people);
    if (wave.mode === 'anonymous') await this.blocks.divide(id, wave.minimumGroupSize);
    await this.audit.record({
      action: 'wave.opened',
      subjectId: id,
      partnershipId,
      details: { closesOn: dates.closesOn, invited: people.length },
    });
    await this.outbox.publish('wave.opened', { partnershipId, waveId: id });
    return true;
  }

  /** What the calendar does: it waits while another wave is open, and calls off a wave that nobody is left to answer. */
  async openOnItsDay(wave: WaveRecord): Promise<void> {
    if (await this.repository.hasOpen(wave.partnershipId)) return;
    if ((await this.peopleToInvite(wave)).length === 0) {
      await this.steps.callOff(wave, wave.version);
      return;
    }
    await this.open(wave, wave.version);
  }

  private async peopleToInvite({ id, partnershipId, mode }: WaveRecord): Promise<readonly string[]> {
    const invitees = await this.repository.invitees(id);
    if (mode === 'anonymous') return invitees.map(({ personId }) => personId);
    return proposedSignatories(invitees, new Set(await this.repository.latestSignatoryIds(partnershipId)));
  }
}
