import { Injectable } from '@nestjs/common';
import { found, Problem } from '@samenspel/platform/server';
import { type DimensionCode, dimensionsToDiscuss, findInstrument, judgeImprovements, type Scale } from '../../domain/index.js';
import { ImprovementRepository } from '../improvement/improvement.repository.js';
import { type RecordedImprovement, triedBetween } from '../improvement/recorded-improvement.js';
import { WaveFollowUps } from '../improvement/wave-follow-ups.js';
import { type WaveRecord, WaveRepository } from '../wave/wave.repository.js';
import type { ImprovementJudgement, WaveCell, WaveDiscussion, WaveResults } from './wave-results.dto.js';
import { type ReleasedWave, WaveResultsRepository } from './wave-results.repository.js';

/** What a released wave shows, with what came before it and what follows from it; before its release it tells nothing. */
@Injectable()
export class WaveResultsService {
  constructor(
    private readonly waves: WaveRepository,
    private readonly results: WaveResultsRepository,
    private readonly improvements: ImprovementRepository,
    private readonly followUps: WaveFollowUps,
  ) {}

  /** @throws Problem 404 `wave-not-released` for as long as the wave is sealed */
  async read(partnershipId: string, id: string): Promise<WaveResults> {
    const wave = await this.releasedWave(partnershipId, id);
    const released = await this.results.released(wave);
    const place = released.findIndex(({ waveId }) => waveId === id);
    const current = found(released[place]);
    const earlier = released.slice(0, place);
    const before = earlier.findLast(({ outcome }) => outcome === 'published');
    const recorded = await this.improvements.of([id, ...(before ? [before.waveId] : [])]);
    const { openedAt: _openedAt, ...shown } = current;
    const { scale } = findInstrument(wave.instrumentCode, wave.instrumentVersion)!;
    return {
      ...shown,
      ties: await this.results.ties(id),
      earlier: earlier.map(({ waveId, closedOn, releasedOn, groups }) => ({ waveId, closedOn, releasedOn, groups })),
      toDiscuss: discussedIn(current, scale),
      followUp: await this.followUps.of(wave, recorded, place === released.length - 1),
      judged: before ? judged(current, before, recorded, scale) : [],
    };
  }

  /** @throws Problem 404 `wave-not-released` for as long as the wave is sealed */
  async releasedWave(partnershipId: string, id: string): Promise<WaveRecord> {
    const wave = found(await this.waves.find(partnershipId, id));
    if (wave.releasedOn === null) throw new Problem(404, 'wave-not-released');
    return wave;
  }
}

/** The figures of the partnership as a whole. */
export const ofPartnership = ({ groups }: Pick<ReleasedWave, 'groups'>): readonly WaveCell[] =>
  groups.find(({ group }) => group === 'partnership')?.cells ?? [];

export function discussedIn(wave: Pick<ReleasedWave, 'groups' | 'gaps'>, scale: Scale): WaveDiscussion[] {
  return dimensionsToDiscuss(ofPartnership(wave), wave.gaps, scale).map(({ cell, reasons }) => ({ dimension: cell.dimension, reasons: [...reasons] }));
}

function judged(current: ReleasedWave, before: ReleasedWave, recorded: readonly RecordedImprovement[], scale: Scale): ImprovementJudgement[] {
  const raised: DimensionCode[] = discussedIn(before, scale).map(({ dimension }) => dimension);
  return [...judgeImprovements(raised, triedBetween(recorded, before, current), ofPartnership(current))];
}
