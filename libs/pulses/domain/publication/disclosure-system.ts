/**
 * What can be published and what someone who knows who answered makes of it. Unknown is, for every variable, the sum of
 * the answers of one block to one question; a cell is a combination of these.
 */
export interface DisclosureSystem {
  readonly minimumGroupSize: number;
  readonly blocks: readonly DisclosureBlock[];
  readonly cells: readonly DisclosureCell[];
  /**
   * Present when people are assumed to answer the same in every wave. What takes more than one wave to find is then
   * no exposure when rounding leaves so many points uncertain for each person.
   */
  readonly acrossWaves?: Rounding;
}

export interface Rounding {
  /** The step in which means are shown. */
  readonly step: number;
  readonly uncertainPoints: number;
}

/** Disjoint sets of people who always appear together. */
export interface DisclosureBlock {
  readonly people: number;
  /** Places of its variables in the weights of a cell: one for each question. */
  readonly variables: readonly number[];
}

export interface DisclosureCell {
  readonly id: string;
  /** For each variable; a mean times its people is a sum with weights 1. */
  readonly weights: readonly Fraction[];
  /** The people behind the cell: known to everyone. */
  readonly people: number;
  readonly wave: string;
  /** Cells of a lower number are kept rather than others. */
  readonly priority: number;
}

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

/** The fraction as the computer's nearest number. */
export function approximately({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

/** The weights as whole numbers in the same proportion. */
export function wholeWeights(weights: readonly Fraction[]): readonly bigint[] {
  const common = weights.reduce((product, { denominator }) => leastCommonMultiple(product, denominator), 1n);
  return weights.map(({ numerator, denominator }) => (numerator * common) / denominator);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return (a / larger) * b;
}
