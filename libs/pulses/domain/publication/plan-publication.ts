import { dimensionTotal } from '../dimension-mean.js';
import { partnershipGroup } from '../group.js';
import { dimensionsOf } from '../instrument.js';
import { responseBand } from '../response-band.js';
import { displayMean } from './displayed-mean.js';
import { leavesExtremeRemainder } from './extreme-remainder.js';
import type { DisplayedTotal } from './extreme-remainder.js';
import { exposesFewPeople } from './joint-exposure.js';
import type { PublishedTotal } from './published-total.js';
import { smallestMinimumGroupSize } from './publication-plan.js';
import type { PlannedPublication, PublishedWave, RememberedGroup, WaveToPublish } from './publication-plan.js';
import { revealsFewPeople } from './wave-difference.js';

/**
 * Makes the publication plan of a closed wave, for the partnership's total only. Throws a RangeError on a minimum
 * below five or on counts that contradict each other: then nothing is published at all.
 *
 * Why the plan is safe, against someone who knows who answered, remembers every earlier wave, and assumes that people
 * answer as they did before:
 *
 * - One total a wave, so nothing can be subtracted within a wave. The dimensions are totals over the same people of
 *   different questions: an equation about one question holds no unknown of another, so together they isolate nobody
 *   whom one of them alone does not. No index is made from answers (one made from displayed figures tells nothing
 *   more), and all dimensions are published or none (R1, R2: the fewest answers behind any of them must reach the
 *   minimum).
 * - Over waves, every pair is tested (R5), and all waves jointly by exact rank (R3), since three waves can isolate
 *   people whom no two do.
 * - Attributes (R6): means near an end of the scale are bands, and a wave whose difference with earlier ones would be
 *   such a mean is withheld. This depends on the answers; therefore it looks like every other withholding: one
 *   reason, no cells, and no response band, which would tell apart 'too few answered' from the rest.
 * - What leaves this function is final: values as displayed, without exact means or counts (R7, R8).
 *
 * Limits, stated plainly. Who chose 'do not know' on an item is known to nobody and not part of the test; a person who
 * tells it can be compared with the person's own earlier answer by those who assume that nobody else changed. Rounding
 * (R5) hides a few people only as far as the others do not answer exactly as before. Remainders of five waves or more
 * are tested for isolation of few people, not for attributes of many.
 */
export async function planPublication(wave: WaveToPublish): Promise<PlannedPublication> {
  const { instrument, closedOn, minimumGroupSize, contributors, sheets } = wave;
  refuseContradictions(wave);
  const answers = sheets.map((sheet) => sheet.answers);
  const totals = dimensionsOf(instrument).map((dimension) => ({
    dimension,
    total: dimensionTotal(instrument, answers, dimension),
  }));
  const fewestAnswers = Math.min(...totals.map(({ total }) => total.people));
  if (fewestAnswers < minimumGroupSize) return withheld(wave);

  const cells = totals.map(({ dimension, total }) => ({ dimension, displayed: displayMean(total, instrument.scale) }));
  const invited = invitedIn(wave);
  const response = invited >= minimumGroupSize ? responseBand(contributors.length, invited) : null;
  const remembered: RememberedGroup = {
    group: partnershipGroup,
    contributors: contributors.map(({ pseudonym }) => pseudonym).sort(),
    fewestAnswers,
    cells,
    moments: [],
    response,
  };
  if (isRevealing(wave, remembered)) return withheld(wave);
  return {
    plan: {
      outcome: 'published',
      minimumGroupSize,
      groups: [{ group: partnershipGroup, ...(response ? { response } : {}), cells }],
      ties: [],
      gaps: [],
    },
    remembered: { instrument: { code: instrument.code, version: instrument.version }, closedOn, groups: [remembered], ties: [] },
  };
}

function isRevealing({ instrument, minimumGroupSize, earlierPublished }: WaveToPublish, latest: RememberedGroup): boolean {
  const earlier = earlierPublished.flatMap(partnershipTotal);
  const current = displayedTotal(latest);
  return (
    earlier.some((total: PublishedTotal) => revealsFewPeople(total, current, minimumGroupSize)) ||
    exposesFewPeople([...earlier, current], minimumGroupSize) ||
    leavesExtremeRemainder(earlier, current, instrument.scale, minimumGroupSize)
  );
}

function withheld({ minimumGroupSize, earlierPublished }: WaveToPublish): PlannedPublication {
  const reason = earlierPublished.length === 0 ? 'too-few-answers' : 'too-few-answers-or-revealing';
  return { plan: { outcome: 'withheld', minimumGroupSize, reason } };
}

function partnershipTotal({ groups }: PublishedWave): readonly DisplayedTotal[] {
  return groups.filter(({ group }) => group === partnershipGroup).map(displayedTotal);
}

function displayedTotal({ contributors, fewestAnswers, cells }: RememberedGroup): DisplayedTotal {
  return {
    people: new Set(contributors),
    fewestAnswers,
    cells: new Map(cells.map(({ dimension, displayed }) => [dimension, displayed])),
  };
}

function invitedIn({ blocks }: WaveToPublish): number {
  return blocks.reduce((sum, { invited }) => sum + invited, 0);
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
