import type { PrimeField } from './prime-field.js';

export interface PairCandidate {
  readonly people: number;
  /** One. */
  readonly vectors: readonly Float64Array[];
}

/**
 * Tells quickly that no two of many vectors, nor one of them alone, depend on each other beside a chosen one. That is
 * nearly all of the work of a search. It compares three coordinates, which vectors hardly ever share by chance; a wrong
 * alarm costs time and nothing else.
 */
export class PairFilter {
  private readonly leads: Float64Array;
  private readonly products: Float64Array;
  private readonly directions: Float64Array;
  private readonly sorted: Float64Array;
  private readonly others: Float64Array;

  constructor(
    private readonly field: PrimeField,
    most: number,
  ) {
    this.leads = new Float64Array(most);
    this.products = new Float64Array(most);
    this.directions = new Float64Array(most);
    this.sorted = new Float64Array(most);
    this.others = new Float64Array(most * 2);
  }

  /** Whether such a pair of `room` people or fewer may be there; `beside` is not 0. */
  mayHold(beside: Float64Array, candidates: readonly PairCandidate[], room: number): boolean {
    return !this.takeOut(beside, candidates) || this.shareDirection(candidates, room);
  }

  /** The last three coordinates of what is left of each vector; false when that cannot tell it from nothing. */
  private takeOut(beside: Float64Array, candidates: readonly PairCandidate[]): boolean {
    const { field, leads, others } = this;
    const pivot = beside.findIndex((value) => value !== 0);
    const first = beside.length - 3;
    if (pivot >= first) return false;
    const inverse = field.inverse(beside[pivot]!);
    for (let place = 0; place < candidates.length; place += 1) {
      const vector = candidates[place]!.vectors[0]!;
      const factor = field.multiply(vector[pivot]!, inverse);
      const lead = field.difference(vector[first]!, field.multiply(factor, beside[first]!));
      if (lead === 0) return false;
      leads[place] = lead;
      others[2 * place] = field.difference(vector[first + 1]!, field.multiply(factor, beside[first + 1]!));
      others[2 * place + 1] = field.difference(vector[first + 2]!, field.multiply(factor, beside[first + 2]!));
    }
    return true;
  }

  private shareDirection(candidates: readonly PairCandidate[], room: number): boolean {
    const { field, leads, products, directions, others } = this;
    const count = candidates.length;
    let product = 1;
    for (let place = 0; place < count; place += 1) {
      products[place] = product;
      product = field.multiply(product, leads[place]!);
    }
    let rest = field.inverse(product);
    for (let place = count - 1; place >= 0; place -= 1) {
      const inverse = field.multiply(rest, products[place]!);
      rest = field.multiply(rest, leads[place]!);
      directions[place] = field.multiply(others[2 * place]!, inverse) * 2 ** 26 + field.multiply(others[2 * place + 1]!, inverse);
    }
    this.sorted.set(directions);
    const sorted = this.sorted.subarray(0, count).sort();
    for (let place = 1; place < count; place += 1) {
      if (sorted[place] === sorted[place - 1] && this.fits(sorted[place]!, candidates, room)) return true;
    }
    return false;
  }

  /** Whether two of the smallest candidates of this direction have few enough people. */
  private fits(direction: number, candidates: readonly PairCandidate[], room: number): boolean {
    let [smallest, next] = [Infinity, Infinity];
    for (let place = 0; place < candidates.length; place += 1) {
      if (this.directions[place] !== direction) continue;
      const { people } = candidates[place]!;
      [smallest, next] = people < smallest ? [people, smallest] : [smallest, Math.min(next, people)];
    }
    return smallest + next <= room;
  }
}
