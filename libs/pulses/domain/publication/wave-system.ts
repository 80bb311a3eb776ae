import { readGroup } from '../group.js';
import { dimensionsOf } from '../instrument.js';
import type { DisplayedFigure, DisplayedSystem } from './attribute-disclosure.js';
import { one, zero } from './disclosure-system.js';
import type { DisclosureSystem } from './disclosure-system.js';
import { displayScores, displayedSums, possibleSums } from './displayed-mean.js';
import type { Bounds } from './linear-programme.js';
import type { MeasuredGroup, ScoredSheet } from './measured-group.js';
import type { WaveToPublish } from './publication-plan.js';

const priorities = { partnership: 0, sector: 1, organisation: 2, level: 3 } as const;

/**
 * The groups of one wave as cells over its blocks. A block counts as many people as answered on the dimension that
 * fewest of it know (rule R2).
 */
export function disclosureSystemOf(
  { instrument, minimumGroupSize }: WaveToPublish,
  sheets: readonly ScoredSheet[],
  groups: readonly MeasuredGroup[],
): DisclosureSystem {
  const byBlock = [...Map.groupBy(sheets, ({ block }) => block)];
  const people = byBlock.map(([, ofBlock]) =>
    Math.min(
      ...dimensionsOf(instrument).map(
        (dimension) => ofBlock.filter(({ dimensions }) => typeof dimensions.get(dimension) === 'number').length,
      ),
    ),
  );
  return {
    minimumGroupSize,
    blocks: people.map((count, place) => ({ people: count, variables: [place] })),
    cells: groups.map(({ group, blocks, fewestAnswers }) => ({
      id: group,
      weights: byBlock.map(([code]) => (blocks.includes(code) ? one : zero)),
      people: fewestAnswers,
      wave: 'latest',
      priority: priorities[readGroup(group).kind],
    })),
  };
}

/**
 * What readers see of the groups, question by question, over people who are in the same ones of these groups. Of a
 * coordination instrument, which asks everyone about each partner, it is the mean over all answers of a person.
 */
export function displayedSystemsOf(
  wave: WaveToPublish,
  sheets: readonly ScoredSheet[],
  groups: readonly MeasuredGroup[],
): readonly DisplayedSystem[] {
  return wave.instrument.kind === 'coordination'
    ? [coordinationSystem(wave, sheets, groups)]
    : dimensionsOf(wave.instrument).map((dimension) => dimensionSystem(wave, sheets, groups, dimension));
}

type Score = (sheet: ScoredSheet) => number | null;
type Sums = (group: MeasuredGroup, people: number) => Bounds;

function dimensionSystem(
  wave: WaveToPublish,
  sheets: readonly ScoredSheet[],
  groups: readonly MeasuredGroup[],
  dimension: string,
): DisplayedSystem {
  const { scale, items } = wave.instrument;
  const sumsOf = items.filter((item) => item.dimension === dimension).length === 1 ? possibleSums : displayedSums;
  return systemOver(
    wave,
    sheets,
    groups,
    (sheet) => sheet.dimensions.get(dimension) ?? null,
    (group, people) => {
      const { scores } = group.dimensions.find((measured) => measured.dimension === dimension)!;
      return sumsOf(displayScores(scores, scale), people, scale);
    },
  );
}

function coordinationSystem(wave: WaveToPublish, sheets: readonly ScoredSheet[], groups: readonly MeasuredGroup[]): DisplayedSystem {
  const { scale } = wave.instrument;
  return systemOver(
    wave,
    sheets,
    groups,
    ({ dimensions }) => mean([...dimensions.values()].filter((score) => score !== null)),
    ({ dimensions, ties }, people) => {
      const sums = [...dimensions, ...ties].map(({ scores }) => displayedSums(displayScores(scores, scale), people, scale));
      return [mean(sums.map(([lowest]) => lowest))!, mean(sums.map(([, highest]) => highest))!];
    },
  );
}

function systemOver(
  { minimumGroupSize, instrument: { scale } }: WaveToPublish,
  sheets: readonly ScoredSheet[],
  groups: readonly MeasuredGroup[],
  scoreOf: Score,
  sumsOf: Sums,
): DisplayedSystem {
  const scored = sheets.map((sheet) => ({ sheet, score: scoreOf(sheet) })).filter(({ score }) => score !== null);
  const together = [
    ...Map.groupBy(scored, ({ sheet }) => groups.map(({ blocks }) => Number(blocks.includes(sheet.block))).join('')),
  ].map(([pattern, members]) => ({
    pattern,
    people: members.length,
    sum: members.reduce((sum, { score }) => sum + score!, 0),
  }));
  const figures = groups.map((group, place): DisplayedFigure => {
    const weights = together.map(({ pattern }) => Number(pattern[place]));
    const people = together.reduce((sum, block, index) => sum + weights[index]! * block.people, 0);
    return { weights, sums: sumsOf(group, people) };
  });
  return { minimumGroupSize, scale, blocks: together, figures };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
