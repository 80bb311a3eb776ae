import { readDisclosureCase } from './disclosure-case.js';
import { exposes } from './exposure.js';
import { LinearSolver } from './linear-programme.js';

let solver: LinearSolver;

beforeAll(async () => {
  solver = await LinearSolver.load();
});

describe('figures of several waves', () => {
  /** Crowds by name; a wave is the crowds in it. */
  function isExposed(sizesOf: Readonly<Record<string, number>>, ...waves: readonly string[]): boolean {
    const system = readDisclosureCase({
      blocks: sizesOf,
      crossWave: true,
      cells: Object.fromEntries(waves.map((crowds, wave) => [`total@${wave}`, { of: crowds.split('+'), wave }])),
    });
    return exposes(system, system.cells, solver);
  }

  it('expose whoever two of them isolate, unless rounding hides them', () => {
    expect(isExposed({ core: 9, a: 1 }, 'core', 'core+a')).toBe(true);
    expect(isExposed({ core: 9, a: 5 }, 'core', 'core+a')).toBe(false);
    expect(isExposed({ core: 20, a: 1 }, 'core', 'core+a')).toBe(false);
  });

  it('expose whoever three of them isolate though no two do', () => {
    expect(isExposed({ a: 6, b: 4, c: 6 }, 'a+b', 'b+c')).toBe(false);
    expect(isExposed({ a: 6, b: 4, c: 6 }, 'a+b', 'b+c', 'a+c')).toBe(true);
    expect(isExposed({ a: 6, b: 5, c: 6 }, 'a+b', 'b+c', 'a+c')).toBe(false);
  });

  it('expose two people together whom rounding hides one by one', () => {
    const crowds = { a: 11, c: 11, one: 1, other: 1 };
    expect(isExposed(crowds, 'a+one', 'one+c', 'a+c')).toBe(false);
    expect(isExposed(crowds, 'a+one', 'one+c', 'a+c', 'a+c+other')).toBe(true);
  });

  it('expose three people in whom two of four large waves differ', () => {
    const crowds = { core: 25, a: 1, b: 1, c: 1 };
    expect(isExposed(crowds, 'core+a+b', 'core', 'core+a')).toBe(false);
    expect(isExposed(crowds, 'core+a+b', 'core+c', 'core', 'core+a')).toBe(true);
  });

  it('expose nobody in groups so large that rounding always hides four people', () => {
    const crowds = { core: 80, a: 1, b: 1, c: 1, d: 1 };
    expect(isExposed(crowds, 'core', 'core+a', 'core+a+b', 'core+b+c+d', 'core+a+b+c+d')).toBe(false);
  });

  it('expose nothing by repeating a wave of the same people', () => {
    expect(isExposed({ core: 6 }, 'core', 'core', 'core')).toBe(false);
  });
});
