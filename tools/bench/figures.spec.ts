import { describe, expect, it } from '@jest/globals';
import { figuresOf, percentile, verdictOf } from './figures.ts';

const same = (p95: number) => ({ p50: 1, p95 });

describe('figures of a benchmark', () => {
  it('take the nearest rank, whatever the order of the values', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(figuresOf(values)).toEqual({ p50: 50, p95: 95 });
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('pass up to three times plain and twice the time at ten times the data', () => {
    const measured = (plain: number, small: number) => ({
      name: 'list',
      small: { application: same(small), plain: same(1) },
      large: { application: same(6), plain: same(plain) },
    });
    expect(verdictOf(measured(2, 3))).toEqual({ name: 'list', besidePlain: 3, growth: 2, passed: true });
    expect(verdictOf(measured(1.9, 3)).passed).toBe(false);
    expect(verdictOf(measured(2, 2.9)).passed).toBe(false);
  });

  it('do not pass when nothing was measured', () => {
    const none = { application: figuresOf([]), plain: figuresOf([]) };
    expect(verdictOf({ name: 'list', small: none, large: none }).passed).toBe(false);
  });
});
