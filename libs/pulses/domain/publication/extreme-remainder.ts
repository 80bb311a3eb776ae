import type { DimensionCode, Scale } from '../instrument.js';
import { bandWidth, displayedStep, possibleSums } from './displayed-mean.js';
import type { DisplayedMean } from './displayed-mean.js';
import { blocksOf } from './published-total.js';
import type { PublishedTotal } from './published-total.js';
import { uncertainPoints } from './wave-difference.js';

/** A published total with its figures as displayed. */
export interface DisplayedTotal extends PublishedTotal {
  readonly cells: ReadonlyMap<DimensionCode, DisplayedMean>;
}

/** Waves that one subtraction may take: the new one and at most this many others. */
const otherWaves = 3;

/**
 * Rule R6 on what can be derived: whether the latest total, less or plus earlier ones, leaves a remainder whose mean
 * is so close to an end of the scale that it says what each of those people answered. Ten people at 4.1 and later the
 * same ten with five others at 4.4: the five all said 5.
 *
 * Reads only displayed figures, as an attacker does, and takes the whole sums that they leave possible. Tries every
 * sum and difference of up to four waves; waves before the latest were tried among themselves when they came.
 * Remainders of pairs with people on both sides (some joined, some left) are measured on the scale between the
 * lowest and the highest value that their difference can have.
 *
 * A plain sum of waves cannot be nearer to an end than the waves themselves, which are bands there already: of a sum
 * only what it says of a person counts. Else a group that twice scores high on one question would be withheld for it.
 * A remainder about exactly the people of one published wave says nothing that this wave does not show: what makes it
 * differ is that those people changed their answers. Else a group whose trust falls would be withheld for falling.
 */
export function leavesExtremeRemainder(
  earlier: readonly DisplayedTotal[],
  latest: DisplayedTotal,
  scale: Scale,
  minimumGroupSize: number,
): boolean {
  const totals = [latest, ...earlier];
  const crowds = blocksOf(totals).map(({ people, membership }): Crowd => ({ people, membership: membership.map(Number) }));
  return signedSubsets(earlier.length).some((signs) => {
    const effects = effectsOf(crowds, [1, ...signs]);
    return effects.people > 0 && !effects.arePublished && [...latest.cells.keys()].some((dimension) => {
      const sums = possibleRemainder(totals, [1, ...signs], dimension, scale);
      return sums !== undefined && isExtreme(sums, effects, scale, minimumGroupSize);
    });
  });
}

interface Crowd {
  readonly people: number;
  /** Per total: 1 when they are in it, else 0. */
  readonly membership: readonly number[];
}

interface Effects {
  readonly people: number;
  readonly largest: number;
  /** Whether the remainder counts each person of one published wave equally often, and nobody else. */
  readonly arePublished: boolean;
  /** Sums of the positive and of the negative effects over all people, the latter as a negative number. */
  readonly positive: number;
  readonly negative: number;
}

function effectsOf(crowds: readonly Crowd[], signs: readonly number[]): Effects {
  const used = signs.flatMap((sign, wave) => (sign === 0 ? [] : [wave]));
  const effects = crowds.map(({ membership }) => {
    let effect = 0;
    for (const wave of used) effect += signs[wave]! * membership[wave]!;
    return effect;
  });
  const times = effects.find((effect) => effect !== 0) ?? 0;
  let [people, largest, positive, negative] = [0, 0, 0, 0];
  effects.forEach((effect, place) => {
    if (effect === 0) return;
    const crowd = crowds[place]!;
    people += crowd.people;
    if (effect > 0) positive += crowd.people * effect;
    else negative += crowd.people * effect;
    if (effect > largest || -effect > largest) largest = effect > 0 ? effect : -effect;
  });
  return {
    people,
    largest,
    arePublished: signs.some((_, wave) => effects.every((effect, place) => effect === times * crowds[place]!.membership[wave]!)),
    positive,
    negative,
  };
}

/** The lowest and highest remainder that the displayed figures allow; undefined when a wave did not ask this. */
function possibleRemainder(
  totals: readonly DisplayedTotal[],
  signs: readonly number[],
  dimension: DimensionCode,
  scale: Scale,
): readonly [number, number] | undefined {
  let [lowest, highest] = [0, 0];
  for (const [place, sign] of signs.entries()) {
    if (sign === 0) continue;
    const { people, cells } = totals[place]!;
    const displayed = cells.get(dimension);
    if (!displayed) return undefined;
    const [low, high] = possibleSums(displayed, people.size, scale);
    lowest += sign > 0 ? low : -high;
    highest += sign > 0 ? high : -low;
  }
  return [lowest, highest];
}

function isExtreme(
  [lowest, highest]: readonly [number, number],
  { people, largest, positive, negative }: Effects,
  scale: Scale,
  minimumGroupSize: number,
): boolean {
  const fromTop = positive * scale.highest + negative * scale.lowest - lowest;
  const fromBottom = highest - (positive * scale.lowest + negative * scale.highest);
  const isSum = negative === 0 && largest > 1;
  const asMean = isSum ? -Infinity : (bandWidth + displayedStep / 2) * (positive - negative);
  const asPerson = people >= minimumGroupSize ? uncertainPoints * largest : 0;
  const least = Math.min(fromTop, fromBottom);
  return least <= asMean + 1e-9 || least < asPerson - 1e-9;
}

function signedSubsets(length: number): readonly (readonly number[])[] {
  const grow = (signs: readonly number[], used: number): readonly (readonly number[])[] => {
    if (signs.length === length) return used > 0 ? [signs] : [];
    const choices = used < otherWaves ? [0, 1, -1] : [0];
    return choices.flatMap((sign) => grow([...signs, sign], used + Math.abs(sign)));
  };
  return grow([], 0);
}
