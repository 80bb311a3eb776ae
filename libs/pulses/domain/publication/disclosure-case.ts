import { one, zero } from './disclosure-system.js';
import type { DisclosureCell, DisclosureSystem, Fraction } from './disclosure-system.js';

/** A system as data: names for blocks, variables and cells, and exact weights such as "1/14". */
export interface DisclosureCase {
  /** The minimum group size, 5 by default. */
  readonly k?: number;
  /** People by block. */
  readonly blocks: Readonly<Record<string, number>>;
  /** The block of each variable; by default each block is one variable. */
  readonly vars?: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, DisclosureCaseCell>>;
  /** Whether people are assumed to answer the same in all waves. */
  readonly crossWave?: boolean;
  readonly decimals?: number;
  /** Points that must stay uncertain for each person, 2 by default. */
  readonly minWidth?: number;
}

export interface DisclosureCaseCell {
  /** The variables that are added up, or a weight for each. */
  readonly of?: readonly string[];
  readonly w?: Readonly<Record<string, string | number>>;
  readonly wave?: string | number;
}

/** Reads a case; blocks of nobody hold no answers and fall away. Throws a SyntaxError on a weight that is no fraction. */
export function readDisclosureCase(given: DisclosureCase): DisclosureSystem {
  const { k = 5, cells, crossWave = false, decimals = 1, minWidth = 2 } = given;
  const blocks = Object.entries(given.blocks).filter(([, people]) => people > 0);
  const sizes = new Map(blocks);
  const variables = Object.entries(given.vars ?? Object.fromEntries(blocks.map(([block]) => [block, block]))).filter(
    ([, block]) => sizes.has(block),
  );
  const readCell = ([id, cell]: readonly [string, DisclosureCaseCell]): DisclosureCell => {
    const weights = variables.map(([variable]) => weightOf(cell, variable));
    const inside = new Set(variables.flatMap(([, block], place) => (weights[place]!.numerator === 0n ? [] : [block])));
    const people = [...inside].reduce((sum, block) => sum + sizes.get(block)!, 0);
    return { id, weights, people, wave: String(cell.wave ?? ''), priority: priorityOf(id) };
  };
  return {
    minimumGroupSize: k,
    blocks: blocks.map(([block, people]) => ({
      people,
      variables: variables.flatMap(([, owner], place) => (owner === block ? [place] : [])),
    })),
    cells: Object.entries(cells).map(readCell),
    ...(crossWave ? { acrossWaves: { step: 10 ** -decimals, uncertainPoints: minWidth } } : {}),
  };
}

function weightOf({ of = [], w = {} }: DisclosureCaseCell, variable: string): Fraction {
  const weight = w[variable];
  if (weight === undefined) return of.includes(variable) ? one : zero;
  return readFraction(String(weight));
}

/** '-1/3', '0.25' or '2'. */
function readFraction(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/');
  const decimals = top.split('.')[1]?.length ?? 0;
  return { numerator: BigInt(top.replace('.', '')), denominator: BigInt(bottom) * 10n ** BigInt(decimals) };
}

function priorityOf(id: string): number {
  if (id.startsWith('partnership')) return 0;
  return id.startsWith('sector') ? 1 : 2;
}
