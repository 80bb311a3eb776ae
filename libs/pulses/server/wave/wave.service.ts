import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Page, toPage } from '@samenspel/platform/domain';
import {
  AuditTrail,
  Clock,
  conflict,
  found,
  invalidInput,
  newId,
  orWhenTaken,
  Outbox,
  type PageQuery,
  rejectWhenInvalid,
  sortKeyOf,
  staleVersion,
} from '@samenspel/platform/server';
import type { Permission } from '@samenspel/identity/domain';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository, PartnershipService } from '@samenspel/partnerships/server';
import { newWaveErrors, smallestMinimumGroupSize, trustAndCourse } from '../../domain/index.js';
import { AnswerBlockRepository } from '../invitation/answer-block.repository.js';
import type { NewWave, WaveDto, WaveSummary } from './wave.dto.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';
import { WaveSteps } from './wave-steps.js';

const newest = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const alreadyOpen = 'wave-already-open';

@Injectable()
export class WaveService {
  constructor(
    private readonly repository: WaveRepository,
    private readonly partnerships: PartnershipService,
    private readonly people: PartnershipRepository,
    private readonly blocks: AnswerBlockRepository,
    private readonly steps: WaveSteps,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The newest first; of one partnership, or of all that the reader may see. */
  async list(query: PageQuery, partnershipId: string | null = null): Promise<Page<WaveSummary>> {
    const rows = await this.repository.list(partnershipId, placeOf(query), query.limit + 1);
    const page = toPage(rows, query.limit, (row) => [row.openedAt, row.id]);
    return { ...page, items: page.items.map(toSummary) };
  }

  async read(partnershipId: string, id: string, member: Membership): Promise<WaveDto> {
    const wave = found(await this.repository.find(partnershipId, id));
    const { permissions } = await this.partnerships.read(partnershipId, member);
    return toDto(wave, permissions);
  }

  /** Opens a wave at once; the invitations are mailed by the worker. */
  async open(partnershipId: string, input: NewWave, member: Membership): Promise<WaveDto> {
    const { participants } = await this.partnerships.read(partnershipId, member);
    const known = await this.people.organisationsOfPeople(input.personIds);
    rejectWhenInvalid(
      newWaveErrors({
        today: this.clock.today(member.timeZone),
        closesOn: input.closesOn,
        personIds: input.personIds.map((personId) => personId.toLowerCase()),
        participantIds: new Set(participants.map(({ personId }) => personId)),
        knownPersonIds: new Set(known.keys()),
      }),
    );
    const [latest] = await this.repository.list(partnershipId, newest, 1);
    if (latest?.state === 'open' || latest?.state === 'closing') throw conflict(alreadyOpen);
    const id = newId();
    await orWhenTaken('wave_open_once', { pointer: '', code: alreadyOpen }, () => this.insert(id, partnershipId, input, member));
    const people = [...new Set(input.personIds.map((personId) => personId.toLowerCase()))];
    await this.repository.invite(partnershipId, id, people);
    await this.blocks.divide(id, smallestMinimumGroupSize);
    await this.audit.record({
      action: 'wave.opened',
      subjectId: id,
      partnershipId,
      details: { closesOn: input.closesOn, invited: people.length },
    });
    await this.outbox.publish('wave.opened', { partnershipId, waveId: id });
    return this.read(partnershipId, id, member);
  }

  async close(partnershipId: string, id: string, version: number, member: Membership): Promise<WaveDto> {
    const changed = await this.steps.close(found(await this.repository.find(partnershipId, id)), version);
    return this.afterStep(changed, partnershipId, id, member);
  }

  async release(partnershipId: string, id: string, version: number, member: Membership): Promise<WaveDto> {
    const changed = await this.steps.release(found(await this.repository.find(partnershipId, id)), version);
    return this.afterStep(changed, partnershipId, id, member);
  }

  private async afterStep(changed: boolean, partnershipId: string, id: string, member: Membership): Promise<WaveDto> {
    const current = await this.read(partnershipId, id, member);
    if (!changed) throw staleVersion(current);
    return current;
  }

  private insert(id: string, partnershipId: string, { closesOn }: NewWave, { personId }: Membership): Promise<void> {
    return this.repository.insert({
      id,
      partnershipId,
      instrumentCode: trustAndCourse.code,
      instrumentVersion: trustAndCourse.version,
      mode: 'anonymous',
      minimumGroupSize: smallestMinimumGroupSize,
      openedBy: personId,
      openedAt: this.clock.now(),
      closesOn,
    });
  }
}

/** The place in the list that a cursor points at. */
function placeOf(query: PageQuery): readonly string[] {
  const place = sortKeyOf(query, 2) ?? newest;
  if (Number.isNaN(Date.parse(place[0]!)) || !isUUID(place[1])) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
  return place;
}

function toSummary({ minimumGroupSize: _minimum, version: _version, openedAt: _openedAt, ...summary }: WaveRecord): WaveSummary {
  return summary;
}

function toDto(wave: WaveRecord, permissions: Permission[]): WaveDto {
  return { ...toSummary(wave), minimumGroupSize: wave.minimumGroupSize, permissions, version: wave.version };
}
