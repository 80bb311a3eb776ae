import { Injectable } from '@nestjs/common';
import type { PartnershipDto } from '@samenspel/partnerships/server';
import { answerBlocks, findInstrument, groupCode, groupProspects } from '../../domain/index.js';
import { AnswerBlockRepository, type InvitedInBlock } from '../invitation/answer-block.repository.js';
import { inOrderOfGroups } from '../results/displayed-row.js';
import type { WaveProspect } from './wave.dto.js';
import { type WaveRecord, WaveRepository } from './wave.repository.js';

/** What can be seen of a wave at best, by the blocks that its answers lie in, or would if it opened now. */
@Injectable()
export class WaveProspects {
  constructor(
    private readonly waves: WaveRepository,
    private readonly blocks: AnswerBlockRepository,
  ) {}

  async of(wave: WaveRecord, { organisations }: Pick<PartnershipDto, 'organisations'>): Promise<WaveProspect[]> {
    if (wave.mode !== 'anonymous') return [];
    const { kind } = findInstrument(wave.instrumentCode, wave.instrumentVersion)!;
    const prospects = groupProspects(kind, await this.blocksOf(wave), wave.minimumGroupSize);
    const names = new Map(organisations.map(({ id, name }) => [groupCode({ kind: 'organisation', organisationId: id }), name]));
    return inOrderOfGroups(prospects.map((prospect) => ({ ...prospect, organisationName: names.get(prospect.group) ?? null })));
  }

  private async blocksOf({ id, openedOn, minimumGroupSize }: WaveRecord): Promise<readonly InvitedInBlock[]> {
    if (openedOn !== null) return this.blocks.of(id);
    return answerBlocks(await this.waves.invitees(id), minimumGroupSize).map(({ people, ...block }) => ({ ...block, invited: people.length }));
  }
}
