import { Injectable } from '@nestjs/common';
import { addDays, daysBetween } from '@samenspel/platform/domain';
import { AuditTrail, Clock, MailOutbox, newId, notFound, orWhenTaken, ProgrammeCalendar, rejectWhenInvalid, staleVersion } from '@samenspel/platform/server';
import { levels } from '@samenspel/partnerships/domain';
import {
  changedRhythm,
  findInstrument,
  type Instrument,
  instrumentFaults,
  latestInstrument,
  openingAfter,
  openingToPlan,
  rhythmErrors,
  type WaveInterval,
} from '../../domain/index.js';
import { type PlannedWaveRow, WaveRepository } from '../wave/wave.repository.js';
import type { WaveScheduleChange, WaveScheduleDto } from './schedule.dto.js';
import { type ScheduleRecord, ScheduleRepository } from './schedule.repository.js';

/** The first wave of a schedule, and how often it comes back. */
export type RepeatedWave = Omit<PlannedWaveRow, 'scheduleId' | 'invitedPersonIds' | 'version'> & { readonly repeats: WaveInterval };

/** Waves that come back by themselves. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly repository: ScheduleRepository,
    private readonly waves: WaveRepository,
    private readonly mail: MailOutbox,
    private readonly calendar: ProgrammeCalendar,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async list(partnershipId: string): Promise<WaveScheduleDto[]> {
    return (await this.repository.list(partnershipId)).map(toDto);
  }

  /** @returns the id of the schedule that the wave is the first of */
  async begin(wave: RepeatedWave): Promise<string> {
    const id = newId();
    const rhythm = { firstOpensOn: wave.opensOn, repeats: wave.repeats };
    await orWhenTaken('wave_schedule_once', { pointer: '/repeats', code: 'wave-already-repeated' }, () =>
      this.repository.insert({
        ...wave,
        ...rhythm,
        id,
        daysOpen: daysBetween(wave.opensOn, wave.closesOn),
        invitedLevels: wave.invitedLevels ?? levels,
        nextOpensOn: openingAfter(rhythm, wave.opensOn),
        plannedBy: wave.openedBy,
        plannedAt: this.clock.now(),
      }),
    );
    await this.audit.record({ action: 'wave-schedule.begun', subjectId: id, partnershipId: wave.partnershipId, details: { repeats: wave.repeats } });
    return id;
  }

  /**
   * Changes how waves come back; those that are planned already stay.
   * @throws Problem 412 with the present schedule when it changed since that version, 400 at the fields that do not fit
   */
  async change(partnershipId: string, id: string, version: number, input: WaveScheduleChange): Promise<WaveScheduleDto> {
    const before = await this.find(partnershipId, id);
    if (before.version !== version) throw staleVersion(toDto(before));
    const instrument = instrumentOf(before, input.instrumentCode);
    const rhythm = { standing: before, repeats: input.repeats, nextOpensOn: input.nextOpensOn ?? undefined, lastOpensOn: before.lastOpensOn, today: await this.calendar.today() };
    rejectWhenInvalid([...instrumentFaults(instrument, input.mode), ...rhythmErrors(rhythm)]);
    const changed = { ...input, ...changedRhythm(rhythm), instrumentVersion: instrument!.version };
    if (!(await this.repository.change(id, version, changed))) throw staleVersion(toDto(await this.find(partnershipId, id)));
    const after = { ...before, ...changed, version: version + 1 };
    await this.audit.record({ action: 'wave-schedule.changed', subjectId: id, partnershipId, details: changesBetween(before, after) });
    return toDto(after);
  }

  /** Plans what is due by the programme's calendar; running twice, or in two workers at once, plans one wave and sends one mail. */
  async planDue(): Promise<void> {
    const today = await this.calendar.today();
    for (const schedule of await this.repository.running()) {
      const due = openingToPlan(schedule, today);
      if (due && (await this.repository.moveOn(schedule.id, schedule.version, due.nextOpensOn))) await this.planWave(schedule, due.opensOn);
    }
  }

  private async planWave(schedule: ScheduleRecord, opensOn: string): Promise<void> {
    const { partnershipId, plannedBy, daysOpen, id: scheduleId } = schedule;
    const { instrumentCode, instrumentVersion, mode, minimumGroupSize, invitedLevels } = schedule;
    const id = newId();
    const inserted = await this.waves.insert({
      id,
      partnershipId,
      instrumentCode,
      instrumentVersion,
      mode,
      minimumGroupSize,
      openedBy: plannedBy,
      opensOn,
      closesOn: addDays(opensOn, daysOpen),
      invitedLevels,
      invitedPersonIds: null,
      scheduleId,
      version: 1,
    });
    if (!inserted) return;
    await this.audit.record({ action: 'wave.planned', subjectId: id, partnershipId, details: { opensOn } });
    await this.mail.request({ template: 'wave-planned', recipientId: plannedBy, parameters: { waveId: id, partnershipId }, uniqueKey: `wave-planned ${id}` });
  }

  private async find(partnershipId: string, id: string): Promise<ScheduleRecord> {
    const schedule = (await this.repository.list(partnershipId)).find((candidate) => candidate.id === id);
    if (!schedule) throw notFound();
    return schedule;
  }
}

/** The version that was asked so far stays, until another questionnaire is chosen. */
function instrumentOf(before: ScheduleRecord, code: string): Instrument | undefined {
  return code === before.instrumentCode ? findInstrument(code, before.instrumentVersion) : latestInstrument(code);
}

/** What the audit trail holds: whatever is different, as it is from then on. */
function changesBetween(before: ScheduleRecord, after: ScheduleRecord): Record<string, string | number> {
  const facts = ({ state, repeats, instrumentCode, mode, minimumGroupSize, daysOpen, invitedLevels, nextOpensOn }: ScheduleRecord) => ({
    state,
    repeats,
    instrumentCode,
    mode,
    minimumGroupSize,
    daysOpen,
    invitedLevels: invitedLevels.join(', '),
    nextOpensOn,
  });
  const earlier: Record<string, string | number> = facts(before);
  return Object.fromEntries(Object.entries(facts(after)).filter(([name, fact]) => fact !== earlier[name]));
}

function toDto({ instrumentVersion: _version, plannedBy: _person, ...dto }: ScheduleRecord): WaveScheduleDto {
  return dto;
}
