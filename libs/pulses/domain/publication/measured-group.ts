import { answerScore } from '../answer-key.js';
import { groupCode, partnershipGroup } from '../group.js';
import { dimensionsOf } from '../instrument.js';
import type { AnswerSheet, DimensionCode, Instrument } from '../instrument.js';
import { personScore } from '../person-score.js';
import { canBeShown, reportableGroups } from '../reportable-group.js';
import type { ReportableGroup } from '../reportable-group.js';
import { responseBand } from '../response-band.js';
import type { ResponseBand } from '../response-band.js';
import { ratingsIn } from '../statistics/coordination-ratings.js';
import { ratingScore } from '../statistics/coordination.js';
import type { ItemRow } from '../statistics/sample-moments.js';
import type { WaveToPublish } from './publication-plan.js';

/** A group with what its people answered, before it is decided whether it may be shown. */
export interface MeasuredGroup extends ReportableGroup {
  /** Pseudonyms, sorted. */
  readonly contributors: readonly string[];
  /** The fewest people behind any of its figures (rule R2). */
  readonly fewestAnswers: number;
  readonly dimensions: readonly MeasuredDimension[];
  readonly ties: readonly MeasuredTie[];
  readonly invited: number;
  /** `null` when fewer than the minimum were invited (rule R7). */
  readonly response: ResponseBand | null;
}

/** The scores of those who have one, in points. */
export interface MeasuredDimension {
  readonly dimension: DimensionCode;
  readonly scores: readonly number[];
  /** The answers behind them; none where each partner is asked about. */
  readonly answers: readonly ItemRow[];
}

export interface MeasuredTie {
  /** The organisation that is rated. */
  readonly about: string;
  readonly scores: readonly number[];
}

/** What one sheet scores: on each dimension, and on each organisation that it rates. */
export interface ScoredSheet {
  readonly block: string;
  readonly dimensions: ReadonlyMap<string, number | null>;
  /** By dimension; empty where each partner is asked about. */
  readonly answers: ReadonlyMap<string, ItemRow>;
  readonly ties: ReadonlyMap<string, number | null>;
}

export function scoredSheets({ instrument, sheets }: WaveToPublish): readonly ScoredSheet[] {
  const dimensions = dimensionsOf(instrument);
  const areRatings = instrument.kind === 'coordination';
  return sheets.map(({ block, answers }) => ({
    block,
    dimensions: new Map(dimensions.map((dimension) => [dimension, personScore(instrument, answers, dimension)])),
    answers: new Map(areRatings ? [] : dimensions.map((dimension) => [dimension, itemsOf(instrument, answers, dimension)])),
    ties: new Map(areRatings ? tieScores(instrument, answers) : []),
  }));
}

function itemsOf(instrument: Instrument, sheet: AnswerSheet, dimension: DimensionCode): ItemRow {
  return instrument.items.filter((item) => item.dimension === dimension).map((item) => answerScore(instrument, sheet, item));
}

function tieScores(instrument: Instrument, sheet: AnswerSheet): readonly (readonly [string, number | null])[] {
  return ratingsIn(instrument, { respondent: '', from: '', sheet }).map(({ to, items }) => [to, ratingScore(items)]);
}

/**
 * The groups that this wave can show figures of, with the minimum of people behind every figure; the partnership first.
 * A coordination instrument shows its dimensions of the partnership, and of every organisation how it rates the others.
 */
export function measuredGroups(wave: WaveToPublish, sheets: readonly ScoredSheet[]): readonly MeasuredGroup[] {
  return reportableGroups(wave.blocks)
    .filter(({ group }) => canBeShown(wave.instrument.kind, group))
    .map((group) => measuredGroup(wave, sheets, group))
    .filter(({ fewestAnswers }) => fewestAnswers >= wave.minimumGroupSize);
}

function measuredGroup(wave: WaveToPublish, sheets: readonly ScoredSheet[], reportable: ReportableGroup): MeasuredGroup {
  const inside = new Set(reportable.blocks);
  const contributors = wave.contributors.filter(({ block }) => inside.has(block)).map(({ pseudonym }) => pseudonym);
  const invited = wave.blocks.filter(({ code }) => inside.has(code)).reduce((sum, block) => sum + block.invited, 0);
  const isRater = wave.instrument.kind === 'coordination' && reportable.group !== partnershipGroup;
  const ofGroup = sheets.filter(({ block }) => inside.has(block));
  const dimensions = isRater ? [] : dimensionsIn(wave, ofGroup);
  const ties = isRater ? tiesFrom(reportable.group, ofGroup, wave.minimumGroupSize) : [];
  const figures = [...dimensions, ...ties];
  return {
    ...reportable,
    contributors: contributors.sort(),
    fewestAnswers: figures.length === 0 ? 0 : Math.min(...figures.map(({ scores }) => scores.length)),
    dimensions,
    ties,
    invited,
    response: invited >= wave.minimumGroupSize ? responseBand(contributors.length, invited) : null,
  };
}

function dimensionsIn({ instrument }: WaveToPublish, sheets: readonly ScoredSheet[]): readonly MeasuredDimension[] {
  return dimensionsOf(instrument).map((dimension) => ({
    dimension,
    scores: present(sheets.map(({ dimensions }) => dimensions.get(dimension) ?? null)),
    answers: sheets.flatMap(({ answers }) => (answers.has(dimension) ? [answers.get(dimension)!] : [])),
  }));
}

/** An organisation may know one partner well and another hardly: of its ties, those stay that enough people rate. */
function tiesFrom(group: string, sheets: readonly ScoredSheet[], minimumGroupSize: number): readonly MeasuredTie[] {
  const rated = [...new Set(sheets.flatMap(({ ties }) => [...ties.keys()]))].sort();
  return rated
    .filter((about) => groupCode({ kind: 'organisation', organisationId: about }) !== group)
    .map((about) => ({ about, scores: present(sheets.map(({ ties }) => ties.get(about) ?? null)) }))
    .filter(({ scores }) => scores.length >= minimumGroupSize);
}

function present(scores: readonly (number | null)[]): readonly number[] {
  return scores.filter((score) => score !== null);
}
