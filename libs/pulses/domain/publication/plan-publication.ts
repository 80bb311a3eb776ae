import { readGroup } from '../group.js';
import { displayScores } from './displayed-mean.js';
import { alignmentOf, strengthOf, uncertaintyOf } from './displayed-verdicts.js';
import { selectGroups } from './group-selection.js';
import { agreementOf, changesOf, gapsOf, momentsOf, tellsSpread } from './group-verdicts.js';
import { LinearSolver } from './linear-programme.js';
import { measuredGroups, scoredSheets } from './measured-group.js';
import type { MeasuredGroup } from './measured-group.js';
import { smallestMinimumGroupSize } from './publication-plan.js';
import type {
  PlannedPublication,
  PublicationPlan,
  PublishedCell,
  PublishedTie,
  RememberedGroup,
  WaveToPublish,
} from './publication-plan.js';

/**
 * Makes the publication plan of a closed wave. Rejects with a RangeError on a minimum below five or on counts that
 * contradict each other: then nothing is published at all.
 *
 * Why the plan is safe, against someone who knows who answered, remembers every earlier wave, and assumes that people
 * answer as they did before:
 *
 * - A group is shown with all its dimensions or not at all, so that one plan holds for every figure (R2). An equation
 *   about one question holds no unknown of another, so together the dimensions isolate nobody whom one of them alone
 *   does not. No index is made from answers; one made from displayed figures tells nothing more.
 * - Behind every figure are the minimum of people (R1), and no combination of the groups of a wave depends on fewer
 *   (R3), by exact rank and without credit for rounding.
 * - Over waves, every pair of a group is tested (R5), and all groups of all waves jointly (R3), since three waves can
 *   isolate people whom no two do, and people move between groups. Only here rounding may hide.
 * - Attributes (R6): means near an end of the scale are bands, and groups are held whose figures together leave a
 *   person, or the mean of few, less than two points of uncertainty. This depends on the answers; therefore a group
 *   that is held for it looks like every other that is not shown: it is not there.
 * - What is said beside a figure from the figures alone (whether goals are aligned, how strong a tie is, how far those who
 *   did not answer can move a mean) is made of what is displayed, so that it tells nothing more.
 * - What leaves this function is final: values as displayed, without exact means or counts (R7, R8).
 *
 * Limits, stated plainly. Who chose 'do not know' on an item is known to nobody and not part of the test over waves; a
 * person who tells it can be compared with the person's own earlier answer by those who assume that nobody else changed.
 * Rounding (R5) hides a few people only as far as the others do not answer exactly as before. Remainders over waves are
 * tested for attributes within each group and up to four waves. Where all waves together are too tangled to prove
 * anything, the partnership is shown alone, tested against its own history.
 */
export async function planPublication(wave: WaveToPublish): Promise<PlannedPublication> {
  refuseContradictions(wave);
  const sheets = scoredSheets(wave);
  const shown = selectGroups(wave, sheets, measuredGroups(wave, sheets), await LinearSolver.load());
  return shown.length === 0 ? { plan: withheld(wave) } : published(wave, shown);
}

function published(wave: WaveToPublish, shown: readonly MeasuredGroup[]): PlannedPublication {
  const { instrument, closedOn, minimumGroupSize } = wave;
  const groups = shown.map((group) => ({ ...group, cells: cellsOf(wave, group) }));
  return {
    plan: {
      outcome: 'published',
      minimumGroupSize,
      groups: groups
        .filter(({ cells }) => cells.length > 0)
        .map(({ group, response, cells }) => ({ group, ...(response ? { response } : {}), cells })),
      ties: shown.flatMap((group) => tiesOf(wave, group)),
      gaps: gapsOf(wave, shown),
    },
    remembered: {
      instrument: { code: instrument.code, version: instrument.version },
      closedOn,
      groups: groups.map(
        (group): RememberedGroup => ({
          group: group.group,
          contributors: group.contributors,
          fewestAnswers: group.fewestAnswers,
          cells: group.cells,
          moments: momentsOf(group),
          response: group.response,
        }),
      ),
    },
  };
}

function cellsOf(wave: WaveToPublish, group: MeasuredGroup): readonly PublishedCell[] {
  const { instrument } = wave;
  const changes = changesOf(wave, group);
  const isSpreadTold = tellsSpread(group);
  return group.dimensions.map((measured) => {
    const { dimension, scores } = measured;
    const displayed = displayScores(scores, instrument.scale);
    const agreement = isSpreadTold ? agreementOf(instrument, measured) : undefined;
    const change = changes.get(dimension);
    const cell = { dimension, displayed, ...(agreement ? { agreement } : {}) };
    const alignment = alignmentOf(cell, group.response, instrument.scale);
    const uncertainty = uncertaintyOf(cell, group, instrument);
    return { ...cell, ...(change ? { change } : {}), ...(alignment ? { alignment } : {}), ...(uncertainty ? { uncertainty } : {}) };
  });
}

function tiesOf({ instrument: { scale } }: WaveToPublish, { group, ties }: MeasuredGroup): readonly PublishedTie[] {
  const rater = readGroup(group);
  if (rater.kind !== 'organisation') return [];
  return ties.map(({ about, scores }) => {
    const displayed = displayScores(scores, scale);
    return { from: rater.organisationId, about, displayed, strength: strengthOf(displayed, scale) };
  });
}

function withheld({ minimumGroupSize, earlierPublished }: WaveToPublish): PublicationPlan {
  const reason = earlierPublished.length === 0 ? 'too-few-answers' : 'too-few-answers-or-revealing';
  return { outcome: 'withheld', minimumGroupSize, reason };
}

function refuseContradictions({ minimumGroupSize, blocks, contributors, sheets }: WaveToPublish): void {
  if (!Number.isInteger(minimumGroupSize) || minimumGroupSize < smallestMinimumGroupSize) {
    throw new RangeError(`The minimum group size is a whole number of at least ${smallestMinimumGroupSize}`);
  }
  if (new Set(contributors.map(({ pseudonym }) => pseudonym)).size !== contributors.length) {
    throw new RangeError('A contributor is counted twice');
  }
  const codes = new Set(blocks.map(({ code }) => code));
  if (codes.size !== blocks.length) throw new RangeError('A block is counted twice');
  if ([...contributors, ...sheets].some(({ block }) => !codes.has(block))) throw new RangeError('Answers from an unknown block');
  for (const { code, invited } of blocks) {
    const answered = contributors.filter(({ block }) => block === code).length;
    if (sheets.filter(({ block }) => block === code).length !== answered) {
      throw new RangeError('Answer sheets and contributors differ in number');
    }
    if (answered > invited) throw new RangeError('More people answered than were invited');
  }
}
