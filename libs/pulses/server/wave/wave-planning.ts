import { Injectable } from '@nestjs/common';
import type { FieldError } from '@samenspel/platform/domain';
import { AuditTrail, Clock, found, newId, rejectWhenInvalid } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { levels } from '@samenspel/partnerships/domain';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import {
  instrumentFaults,
  latestInstrument,
  releaseErrors,
  smallestMinimumGroupSize,
  trustAndCourse,
  type WaveDates,
  type WaveMode,
  wavePlanErrors,
} from '../../domain/index.js';
import { ScheduleService } from '../schedule/schedule.service.js';
import type { NewWave, WaveChange, WaveDto, WaveRelease } from './wave.dto.js';
import { type WaveAudience, type WaveRecord, WaveRepository } from './wave.repository.js';
import { WaveConversations } from './wave-conversations.js';
import { WaveOpening } from './wave-opening.js';
import { WaveService } from './wave.service.js';
import { refuseUnless, WaveSteps } from './wave-steps.js';

/** Puts waves on the calendar, and changes them for as long as they have not opened. */
@Injectable()
export class WavePlanning {
  constructor(
    private readonly repository: WaveRepository,
    private readonly people: PartnershipRepository,
    private readonly waves: WaveService,
    private readonly steps: WaveSteps,
    private readonly opening: WaveOpening,
    private readonly schedules: ScheduleService,
    private readonly conversations: WaveConversations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Plans a wave; one whose first day is today opens at once, and the worker mails the invitations. */
  async plan(partnershipId: string, input: NewWave, member: Membership): Promise<WaveDto> {
    const mode = input.mode ?? 'anonymous';
    const instrument = latestInstrument(input.instrumentCode ?? trustAndCourse.code);
    const { dates, audience } = await this.check(partnershipId, input, mode, member, instrumentFaults(instrument, mode));
    const wave = {
      id: newId(),
      partnershipId,
      instrumentCode: instrument!.code,
      instrumentVersion: instrument!.version,
      mode,
      minimumGroupSize: input.minimumGroupSize ?? smallestMinimumGroupSize,
      openedBy: member.personId,
    };
    const scheduleId = input.repeats ? await this.schedules.begin({ ...wave, ...dates, repeats: input.repeats, invitedLevels: audience.invitedLevels }) : null;
    const release = await this.conversations.settle({ partnershipId, releasesOn: null, conversationId: null }, input, member);
    const opensNow = dates.opensOn <= this.clock.today(member.timeZone);
    await this.repository.insert({ ...wave, ...dates, ...release, ...audience, scheduleId, version: opensNow ? 0 : 1 });
    if (opensNow) await this.openToday(partnershipId, wave.id, member);
    else await this.note('wave.planned', partnershipId, wave.id, dates);
    return this.waves.read(partnershipId, wave.id, member);
  }

  /** Changes when a planned wave is held and who is invited; moved to today it opens at once. */
  async change(partnershipId: string, id: string, version: number, input: WaveChange, member: Membership): Promise<WaveDto> {
    const wave = found(await this.repository.find(partnershipId, id));
    refuseUnless({ state: wave.state }, 'open');
    const { dates, audience } = await this.check(partnershipId, input, wave.mode, member, []);
    const release = await this.conversations.settle(wave, input, member);
    const changed = await this.repository.change(id, version, { ...dates, ...release, ...audience });
    if (changed) await this.note('wave.changed', partnershipId, id, dates);
    if (changed) await this.openToday(partnershipId, id, member);
    return this.waves.afterStep(changed, partnershipId, id, member);
  }

  /** Changes when all sides will see the results, as long as the wave is planned or open. */
  async changeRelease(partnershipId: string, id: string, version: number, input: WaveRelease, member: Membership): Promise<WaveDto> {
    const wave = found(await this.repository.find(partnershipId, id));
    if (wave.state !== 'planned') refuseUnless(wave, 'close');
    rejectWhenInvalid(releaseErrors(wave.closesOn, input));
    const release = await this.conversations.settle(wave, input, member);
    const changed = await this.repository.changeRelease(id, version, wave.state, release);
    if (changed) await this.audit.record({ action: 'wave.release-changed', subjectId: id, partnershipId, details: { releasesOn: release.releasesOn } });
    return this.waves.afterStep(changed, partnershipId, id, member);
  }

  /** Takes a planned wave off the calendar, with the meeting that was planned with it. */
  async callOff(partnershipId: string, id: string, version: number, member: Membership): Promise<WaveDto> {
    const wave = found(await this.repository.find(partnershipId, id));
    const changed = await this.steps.callOff(wave, version);
    if (changed) await this.conversations.withdraw(wave, member.personId);
    return this.waves.afterStep(changed, partnershipId, id, member);
  }

  private async openToday(partnershipId: string, id: string, { timeZone }: Membership): Promise<boolean> {
    const wave: WaveRecord = found(await this.repository.find(partnershipId, id));
    if (wave.opensOn > this.clock.today(timeZone)) return false;
    return this.opening.open(wave, wave.version);
  }

  private async check(
    partnershipId: string,
    input: WaveChange,
    mode: WaveMode,
    { timeZone }: Membership,
    faults: readonly FieldError[],
  ): Promise<{ readonly dates: Pick<WaveDates, 'opensOn' | 'closesOn'>; readonly audience: WaveAudience }> {
    const today = this.clock.today(timeZone);
    const dates = { opensOn: input.opensOn ?? today, closesOn: input.closesOn };
    const picked = input.personIds?.map((personId) => personId.toLowerCase());
    found(await this.people.find(partnershipId));
    const participants = await this.people.participants(partnershipId);
    const known = await this.people.organisationsOfPeople(picked ?? []);
    rejectWhenInvalid([
      ...faults,
      ...wavePlanErrors({ ...input, ...dates, today, mode, personIds: picked ?? [], participants, knownPersonIds: new Set(known.keys()) }),
    ]);
    return {
      dates,
      audience: picked
        ? { invitedPersonIds: [...new Set(picked)], invitedLevels: null }
        : { invitedPersonIds: null, invitedLevels: input.invitedLevels ?? levels },
    };
  }

  private note(action: 'wave.planned' | 'wave.changed', partnershipId: string, subjectId: string, { opensOn, closesOn }: Pick<WaveDates, 'opensOn' | 'closesOn'>): Promise<void> {
    return this.audit.record({ action, subjectId, partnershipId, details: { opensOn, closesOn } });
  }
}
