import fc from 'fast-check';
import { contractParts, defaultHealthModel, relationshipParts } from './health-model.js';
import { type HealthPart, scoreOf } from './health-score.js';

const part = (score: number | null, weight: number): HealthPart => ({ code: 'trust', score, weight, reason: null, evidence: [], figures: {} });

describe('the default model', () => {
  it('gives each side weights that count up to 100, for exactly its own parts', () => {
    const { contractWeights, relationshipWeights } = defaultHealthModel;
    for (const weights of [contractWeights, relationshipWeights]) {
      expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    }
    expect(Object.keys(contractWeights)).toEqual([...contractParts]);
    expect(Object.keys(relationshipWeights)).toEqual([...relationshipParts]);
  });
});

describe('scoreOf', () => {
  const score = (...parts: HealthPart[]) => scoreOf(parts, defaultHealthModel);

  it('is the weighted mean of what is known', () => {
    expect(score(part(100, 60), part(0, 40))).toMatchObject({ score: 60, reason: null, knownWeight: 100 });
    expect(score(part(80, 60), part(null, 40))).toMatchObject({ score: 80, knownWeight: 60 });
  });

  it('is unknown, and never 0, below the minimum weight', () => {
    expect(score(part(80, 50), part(null, 50)).score).toBe(80);
    expect(score(part(80, 49), part(null, 51))).toMatchObject({ score: null, reason: 'too-little-known', knownWeight: 49 });
    expect(score()).toMatchObject({ score: null, reason: 'too-little-known' });
  });

  it('lies between the lowest and the highest part that is known', () => {
    const parts = fc.array(fc.record({ score: fc.nat(100), weight: fc.integer({ min: 50, max: 100 }) }), { minLength: 1 });
    fc.assert(
      fc.property(parts, (known) => {
        const points = known.map((each) => each.score);
        const result = score(...known.map((each) => part(each.score, each.weight)), part(null, 100)).score!;
        expect(result).toBeGreaterThanOrEqual(Math.min(...points));
        expect(result).toBeLessThanOrEqual(Math.max(...points));
      }),
    );
  });
});
