import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { isLocalDate, type Page, toPage } from '@samenspel/platform/domain';
import { found, invalidInput, type PageQuery, sortKeyOf, staleVersion } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipService } from '@samenspel/partnerships/server';
import { SignatoryRepository } from '../statement/signatory.repository.js';
import type { WaveDto, WaveSummary } from './wave.dto.js';
import { WaveProspects } from './wave-prospects.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';
import { WaveSteps } from './wave-steps.js';

const newest = ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

@Injectable()
export class WaveService {
  constructor(
    private readonly repository: WaveRepository,
    private readonly partnerships: PartnershipService,
    private readonly signatories: SignatoryRepository,
    private readonly prospects: WaveProspects,
    private readonly steps: WaveSteps,
  ) {}

  /** The newest first; of one partnership, or of all that the reader may see. */
  async list(query: PageQuery, partnershipId: string | null = null): Promise<Page<WaveSummary>> {
    const rows = await this.repository.list(partnershipId, placeOf(query), query.limit + 1);
    const page = toPage(rows, query.limit, (row) => [row.opensOn, row.id]);
    return { ...page, items: page.items.map(toSummary) };
  }

  async read(partnershipId: string, id: string, member: Membership): Promise<WaveDto> {
    const wave = found(await this.repository.find(partnershipId, id));
    const partnership = await this.partnerships.read(partnershipId, member);
    return {
      ...toSummary(wave),
      minimumGroupSize: wave.minimumGroupSize,
      prospects: await this.prospects.of(wave, partnership),
      invitedLevels: wave.invitedLevels && [...wave.invitedLevels],
      invitedPersonIds: wave.invitedPersonIds && [...wave.invitedPersonIds],
      signatories: wave.mode === 'joint-statement' ? await this.signatories.of(id) : [],
      permissions: partnership.permissions,
      version: wave.version,
    };
  }

  async close(partnershipId: string, id: string, version: number, member: Membership): Promise<WaveDto> {
    const changed = await this.steps.close(found(await this.repository.find(partnershipId, id)), version);
    return this.afterStep(changed, partnershipId, id, member);
  }

  async release(partnershipId: string, id: string, version: number, member: Membership): Promise<WaveDto> {
    const changed = await this.steps.release(found(await this.repository.find(partnershipId, id)), version);
    return this.afterStep(changed, partnershipId, id, member);
  }

  /** The wave after a step. @throws Problem 412 with its present state when it had changed */
  async afterStep(changed: boolean, partnershipId: string, id: string, member: Membership): Promise<WaveDto> {
    const current = await this.read(partnershipId, id, member);
    if (!changed) throw staleVersion(current);
    return current;
  }
}

/** The place in the list that a cursor points at. */
function placeOf(query: PageQuery): readonly string[] {
  const place = sortKeyOf(query, 2) ?? newest;
  if (!isLocalDate(place[0]!) || !isUUID(place[1])) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
  return place;
}

function toSummary(wave: WaveRecord): WaveSummary {
  const { minimumGroupSize: _minimum, version: _version, openedBy: _opener, conversationId: _meeting, invitedLevels: _levels, invitedPersonIds: _people, ...summary } = wave;
  return summary;
}
