import { mayArrangeStandIn, mayEndStandIn, type StandInFacts, standInErrors } from './stand-in.js';

const asked: StandInFacts = { absentId: 'ada', standInId: 'bob', startsOn: '2026-07-01', endsOn: '2026-07-14' };
const organisationOf = new Map([
  ['ada', 'employer'],
  ['bob', 'employer'],
  ['cor', 'employer'],
  ['eve', 'municipality'],
]);
const errorsOf = (changes: Partial<StandInFacts>, others: readonly StandInFacts[] = []) =>
  standInErrors({ ...asked, ...changes }, { today: '2026-06-15', organisationOf, others }).map(({ pointer, code }) => [pointer, code]);

describe('standing in', () => {
  it('is for a colleague of the same organisation', () => {
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf({ standInId: 'eve' })).toEqual([['/standInId', 'stand-in.not-a-colleague']]);
    expect(errorsOf({ standInId: 'ada' })).toEqual([['/standInId', 'stand-in.not-a-colleague']]);
    expect(errorsOf({ standInId: 'gone' })).toEqual([['/standInId', 'unknown-reference']]);
  });

  it('lasts from one day until another that is not over', () => {
    expect(errorsOf({ endsOn: '2026-06-30' })).toEqual([['/endsOn', 'stand-in.ends-before-start']]);
    expect(errorsOf({ startsOn: '2026-06-01', endsOn: '2026-06-14' })).toEqual([['/endsOn', 'stand-in.passed']]);
    expect(errorsOf({ startsOn: '2026-06-01', endsOn: '2026-06-15' })).toEqual([]);
  });

  it('is done by one person at a time, and the last day counts', () => {
    const earlier = { ...asked, standInId: 'cor', startsOn: '2026-06-20', endsOn: '2026-07-01' };
    expect(errorsOf({}, [earlier])).toEqual([['/startsOn', 'stand-in.overlaps']]);
    expect(errorsOf({}, [{ ...earlier, endsOn: '2026-06-30' }])).toEqual([]);
  });

  it('makes no chain, in either direction', () => {
    expect(errorsOf({}, [{ ...asked, absentId: 'bob', standInId: 'cor' }])).toEqual([['/standInId', 'stand-in.absent-too']]);
    expect(errorsOf({}, [{ ...asked, absentId: 'cor', standInId: 'ada' }])).toEqual([['/absentId', 'stand-in.chain']]);
  });

  it('is arranged by the absent person or an organiser, and ended by both sides', () => {
    const actor = (personId: string, role: 'member' | 'coordinator' = 'member') => ({ personId, role });
    expect(mayArrangeStandIn('ada', actor('ada'))).toBe(true);
    expect(mayArrangeStandIn('ada', actor('bob'))).toBe(false);
    expect(mayArrangeStandIn('ada', actor('cor', 'coordinator'))).toBe(true);
    expect(mayEndStandIn(asked, actor('bob'))).toBe(true);
    expect(mayEndStandIn(asked, actor('cor'))).toBe(false);
  });
});
