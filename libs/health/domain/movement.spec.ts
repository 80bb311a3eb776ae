import { driftOf, movementOf } from './movement.js';
import { quadrantOf, type Standing } from './quadrant.js';

const at = (contract: number | null, relationship: number | null): Standing => ({ contract, relationship });

describe('quadrantOf', () => {
  it.each([
    [50, 50, 'in-balance'],
    [50, 49, 'contractual-form'],
    [49, 50, 'goodwill-only'],
    [49, 49, 'at-risk'],
    [0, 0, 'at-risk'],
    [null, 90, 'too-little-data'],
    [90, null, 'too-little-data'],
    [null, null, 'too-little-data'],
  ] as const)('finds contract %p and relationship %p %p', (contract, relationship, quadrant) => {
    expect(quadrantOf(at(contract, relationship))).toBe(quadrant);
  });
});

describe('movementOf', () => {
  it.each([
    [at(60, 60), at(63, 60), 'up'],
    [at(60, 60), at(62, 58), 'same'],
    [at(60, 60), at(60, 57), 'down'],
    [at(60, 60), at(70, 50), 'mixed'],
    [at(60, null), at(70, 50), 'up'],
    [at(null, 60), at(70, null), 'unknown'],
    [at(null, null), at(70, 80), 'unknown'],
  ])('from %j to %j is %p', (then, now, movement) => {
    expect(movementOf(then, now)).toBe(movement);
  });
});

describe('driftOf', () => {
  it('tells how far the relationship fell while the contract held', () => {
    expect(driftOf(at(84, 57), at(84, 36))).toBe(21);
    expect(driftOf(at(84, 57), at(79, 47))).toBe(10);
  });

  it('is also seen when the earlier contract is not known', () => {
    expect(driftOf(at(null, 57), at(84, 36))).toBe(21);
  });

  it.each([
    ['the relationship fell too little to tell', at(84, 57), at(84, 48)],
    ['the contract fell with it', at(84, 57), at(78, 36)],
    ['the contract is weak', at(49, 57), at(49, 36)],
    ['the relationship rose', at(84, 36), at(84, 57)],
    ['the earlier relationship is not known', at(84, null), at(84, 36)],
    ['the relationship is not known any more', at(84, 57), at(84, null)],
    ['the contract is not known', at(84, 57), at(null, 36)],
  ])('is none when %s', (_why, then, now) => {
    expect(driftOf(then, now)).toBeNull();
  });
});
