// Looked up once: this is called tens of millions of times.
const { floor } = Math;

/**
 * Linear algebra on whole numbers modulo a prime, without rounding: products of numbers below 2^26 are exact.
 *
 * Modulo a prime, vectors that depend on each other still do. Independent ones can only seem dependent when the prime
 * divides every determinant that proves them independent; for up to twenty rows of zeroes and ones all of these are
 * smaller than the prime.
 */
export class PrimeField {
  private readonly reciprocal: number;

  constructor(readonly prime: number) {
    this.reciprocal = 1 / prime;
  }

  multiply(a: number, b: number): number {
    const product = a * b;
    const rest = product - floor(product * this.reciprocal) * this.prime;
    return rest < 0 ? rest + this.prime : rest >= this.prime ? rest - this.prime : rest;
  }

  difference(a: number, b: number): number {
    const rest = a - b;
    return rest < 0 ? rest + this.prime : rest;
  }

  /** Extended Euclid; `value` is not 0. */
  inverse(value: number): number {
    let [rest, next, factor, nextFactor] = [this.prime, value, 0, 1];
    while (next !== 0) {
      const times = floor(rest / next);
      [rest, next] = [next, rest - times * next];
      [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
    }
    return factor < 0 ? factor + this.prime : factor;
  }

  /** The inverses of many values, none of them 0, for the price of one. */
  inverses(values: readonly number[]): number[] {
    const products: number[] = [];
    let product = 1;
    for (const value of values) {
      products.push(product);
      product = this.multiply(product, value);
    }
    let rest = this.inverse(product);
    const inverses = new Array<number>(values.length);
    for (let place = values.length - 1; place >= 0; place -= 1) {
      inverses[place] = this.multiply(rest, products[place]!);
      rest = this.multiply(rest, values[place]!);
    }
    return inverses;
  }

  /** `row - factor * other`, written into `row` from the given column on. */
  subtract(row: Float64Array, other: Float64Array, factor: number, from = 0): void {
    for (let column = from; column < row.length; column += 1) {
      row[column] = this.difference(row[column]!, this.multiply(factor, other[column]!));
    }
  }

  /** Reduces the rows in place to the identity in the pivot columns; the rows beyond the pivots become 0. */
  reduce(rows: Float64Array[]): readonly number[] {
    const pivots: number[] = [];
    for (let column = 0; column < (rows[0]?.length ?? 0) && pivots.length < rows.length; column += 1) {
      const place = rows.findIndex((row, index) => index >= pivots.length && row[column] !== 0);
      if (place < 0) continue;
      const pivot = rows[place]!;
      rows[place] = rows[pivots.length]!;
      rows[pivots.length] = pivot;
      const factor = this.inverse(pivot[column]!);
      for (let index = column; index < pivot.length; index += 1) pivot[index] = this.multiply(pivot[index]!, factor);
      for (const row of rows) if (row !== pivot && row[column] !== 0) this.subtract(row, pivot, row[column]!, column);
      pivots.push(column);
    }
    return pivots;
  }
}

/** The largest primes below 2^26. */
export const fields: readonly PrimeField[] = [new PrimeField(67_108_859), new PrimeField(67_108_837)];
