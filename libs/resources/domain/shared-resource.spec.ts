import fc from 'fast-check';
import { amountInWords } from './amount-in-words.js';
import { resourceUseErrors } from './shared-resource.js';

const surroundings = {
  today: '2026-06-15',
  organisationIds: new Set(['municipality', 'employer', 'welfare']),
  partyIds: new Set(['municipality', 'employer']),
};
const workshop = { kind: 'places', capacity: 20, used: 12, allocated: 8, usedByParty: 6 } as const;
const use = { organisationId: 'employer', amount: 2, usedOn: '2026-06-15' };

describe('resourceUseErrors', () => {
  const codes = (changes: object, resource = {}) => resourceUseErrors({ ...use, ...changes }, { ...workshop, ...resource }, surroundings).map(({ code }) => code);

  it('takes what fits in the allocation', () => {
    expect(codes({})).toEqual([]);
  });

  it('says what is left of the allocation, and takes more with a reason', () => {
    expect(resourceUseErrors({ ...use, amount: 3 }, workshop, surroundings)).toEqual([
      { pointer: '/amount', code: 'resource-use.beyond-allocation', values: { left: { nl: '2 plekken', en: '2 places' } } },
    ]);
    expect(codes({ amount: 3, excessReason: 'De ander heeft ze nu niet nodig' })).toEqual([]);
    expect(codes({ amount: 1 }, { allocated: null, usedByParty: 0 })).toEqual(['resource-use.beyond-allocation']);
  });

  it('never takes more than there is, whatever the reason', () => {
    expect(resourceUseErrors({ ...use, amount: 9, excessReason: 'Drukte' }, workshop, surroundings)).toEqual([
      { pointer: '/amount', code: 'resource-use.beyond-capacity', values: { left: { nl: '8 plekken', en: '8 places' } } },
    ]);
  });

  it('asks for a party, a day that has come and more than nothing, all together', () => {
    expect(codes({ organisationId: 'welfare', amount: 0, usedOn: '2026-06-16' })).toEqual([
      'resource-use.organisation-no-party',
      'resource-use.not-positive',
      'resource-use.later',
    ]);
    expect(codes({ organisationId: 'nobody' })).toEqual(['unknown-reference']);
  });

  it('keeps what is used within capacity, in whatever order it is recorded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 20 }), (amounts) => {
        let used = 0;
        for (const amount of amounts) {
          const resource = { ...workshop, used, allocated: null, usedByParty: used };
          if (resourceUseErrors({ ...use, amount, excessReason: 'Nodig' }, resource, surroundings).length === 0) used += amount;
        }
        expect(used).toBeLessThanOrEqual(workshop.capacity);
      }),
    );
  });
});

describe('amountInWords', () => {
  it.each([
    [125_050, 'money', '€ 1.250,50', '€1,250.50'],
    [750, 'hours', '12,5 uur', '12.5 hours'],
    [60, 'hours', '1 uur', '1 hour'],
    [1, 'places', '1 plek', '1 place'],
    [0, 'equipment', '0 stuks', '0 items'],
  ] as const)('says %d of %s', (amount, kind, nl, en) => {
    const said = amountInWords(amount, kind);
    expect([said.nl.replace(/\s/g, ' '), said.en]).toEqual([nl, en]);
  });
});
