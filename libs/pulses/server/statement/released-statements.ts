import { Injectable } from '@nestjs/common';
import { Problem } from '@samenspel/platform/server';
import { findInstrument, type Instrument, judgeStatedImprovements, type Statement, statedChanges, statedDimensions, statedToDiscuss } from '../../domain/index.js';
import { ImprovementRepository } from '../improvement/improvement.repository.js';
import { type RecordedImprovement, triedBetween } from '../improvement/recorded-improvement.js';
import { WaveFollowUps } from '../improvement/wave-follow-ups.js';
import type { EarlierStatements, StatedImprovementJudgement, StatementDto, WaveStatements } from './statement.dto.js';
import { type ReleasedStatementWave, StatementRepository } from './statement.repository.js';
import { StatementWaves } from './statement-waves.js';

const earlierWaves = 11;

/** What a released joint statement shows, with what came before it and what follows from it; before its release it tells nothing. */
@Injectable()
export class ReleasedStatements {
  constructor(
    private readonly repository: StatementRepository,
    private readonly waves: StatementWaves,
    private readonly improvements: ImprovementRepository,
    private readonly followUps: WaveFollowUps,
  ) {}

  /** @throws Problem 404 `wave-not-released` for as long as the wave is sealed */
  async read(partnershipId: string, waveId: string): Promise<WaveStatements> {
    const wave = await this.waves.find(partnershipId, waveId);
    const instrument = findInstrument(wave.instrumentCode, wave.instrumentVersion)!;
    const released = await this.repository.released(wave);
    const place = released.findIndex((candidate) => candidate.waveId === waveId);
    if (place < 0) throw new Problem(404, 'wave-not-released');
    const recorded = await this.improvements.of(released.map((candidate) => candidate.waveId));
    const shown = released.map((candidate, index) => withJudgement(instrument, candidate, released.slice(index + 1), recorded));
    const dimensions = statedDimensions(instrument, [...given(released[place]!).values()]);
    return {
      ...shown[place]!,
      followUp: await this.followUps.of(wave, recorded, place === 0),
      dimensions: [...dimensions],
      toDiscuss: statedToDiscuss(dimensions, instrument.scale).map(({ stated, reasons }) => ({ dimension: stated.dimension, reasons: [...reasons] })),
      earlier: shown.slice(place + 1, place + 1 + earlierWaves),
    };
  }
}

/** A wave in which nobody answered judges nothing, and is nothing to be judged beside. */
function withJudgement(
  instrument: Instrument,
  { openedAt, ...wave }: ReleasedStatementWave,
  earlier: readonly ReleasedStatementWave[],
  recorded: readonly RecordedImprovement[],
): EarlierStatements {
  const before = earlier.find((candidate) => given(candidate).size > 0);
  return { ...wave, judged: before && given(wave).size > 0 ? judged(instrument, { ...wave, openedAt }, before, recorded) : [] };
}

function judged(
  instrument: Instrument,
  current: ReleasedStatementWave,
  before: ReleasedStatementWave,
  recorded: readonly RecordedImprovement[],
): StatedImprovementJudgement[] {
  const [now, then] = [given(current), given(before)];
  const raised = statedToDiscuss(statedDimensions(instrument, [...then.values()]), instrument.scale).map(({ stated }) => stated.dimension);
  return [...judgeStatedImprovements(raised, triedBetween(recorded, before, current), statedChanges(instrument, now, then))];
}

function given({ organisations }: Pick<ReleasedStatementWave, 'organisations'>): Map<string, Statement> {
  return new Map(organisations.flatMap(({ organisationId, statement }) => (statement ? [[organisationId, toStatement(statement)]] : [])));
}

function toStatement({ answers }: StatementDto): Statement {
  return Object.fromEntries(answers.map(({ item, value, reason }) => [item, { value, reason }]));
}
