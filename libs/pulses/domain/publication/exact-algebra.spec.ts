import fc from 'fast-check';
import { basisOf, combine, rank } from './exact-algebra.js';
import type { Vector } from './exact-algebra.js';

function vector(...values: number[]): Vector {
  return values.map(BigInt);
}

const smallMatrix = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.integer({ min: -4, max: 4 }).map(BigInt), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('exact algebra', () => {
  it('counts independent vectors', () => {
    expect(rank([vector(1, 1, 0), vector(0, 1, 1), vector(1, 0, -1)])).toBe(2);
    expect(rank([vector(1, 1, 0), vector(0, 1, 1), vector(1, 0, 1)])).toBe(3);
    expect(rank([vector(0, 0)])).toBe(0);
  });

  it('is not misled by numbers that floating point cannot tell apart', () => {
    expect(rank([[2n ** 60n, 2n ** 60n + 1n], [2n ** 60n + 1n, 2n ** 60n + 2n]])).toBe(2);
  });

  it('has the same rank by rows and by columns', () => {
    fc.assert(
      fc.property(smallMatrix, (matrix) => {
        const columns = matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
        expect(rank(matrix)).toBe(rank(columns));
      }),
    );
  });

  it('finds as many solutions of v·x = 0 as there are free columns, all of them right', () => {
    fc.assert(
      fc.property(smallMatrix, (matrix) => {
        const width = matrix[0]!.length;
        const solutions = basisOf(matrix).nullSpace(width);
        expect(rank(solutions)).toBe(width - rank(matrix));
        for (const solution of solutions) {
          expect(matrix.every((row) => combine(row, solution.map((x) => [x]), 1)[0] === 0n)).toBe(true);
        }
      }),
    );
  });
});
