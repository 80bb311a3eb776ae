import fc from 'fast-check';
import { jointnessOf } from './joint-decision.js';

describe('jointnessOf', () => {
  it('calls a decision joint when all who attended took part', () => {
    expect(jointnessOf(['municipality', 'employer'], ['employer', 'municipality'])).toEqual({
      joint: true,
      reach: 'everyone-present',
      leftOut: [],
    });
  });

  it('names who attended and took no part', () => {
    expect(jointnessOf(['municipality', 'employer', 'welfare'], ['municipality', 'employer'])).toEqual({
      joint: false,
      reach: 'some-present',
      leftOut: ['welfare'],
    });
  });

  it('never calls a decision of one organisation joint, even when nobody else attended', () => {
    expect(jointnessOf(['employer'], ['employer'])).toEqual({ joint: false, reach: 'one-organisation', leftOut: [] });
  });

  it('is joint exactly when two or more took part and nobody who attended was left out', () => {
    const organisations = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(organisations, organisations, (attending, chosen) => {
        const deciding = chosen.filter((organisation) => attending.includes(organisation));
        const { joint, leftOut } = jointnessOf(attending, deciding);
        expect(joint).toBe(deciding.length >= 2 && deciding.length === attending.length);
        expect([...leftOut, ...deciding].sort()).toEqual([...attending].sort());
      }),
    );
  });
});
