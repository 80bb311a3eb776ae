import { acceptanceState, acceptingOrganisationIds, answerUntil } from './milestone-acceptance.js';

describe('the acceptance of a milestone', () => {
  it('can be answered for ten working days from the day after it was recorded', () => {
    expect(answerUntil('2026-06-15')).toBe('2026-06-29');
  });

  it.each([
    ['2026-06-15', 'open'],
    ['2026-06-29', 'open'],
    ['2026-06-30', 'accepted-tacitly'],
  ])('without an answer on %s is %s', (today, state) => {
    expect(acceptanceState({ recordedOn: '2026-06-15' }, today)).toBe(state);
  });

  it.each(['accepted', 'objected'] as const)('stays %s whatever day it is', (answer) => {
    expect(acceptanceState({ recordedOn: '2026-06-15', answer }, '2026-12-01')).toBe(answer);
  });

  it('is up to the organisation that is named', () => {
    expect(acceptingOrganisationIds({ delivererId: 'a', accepterId: 'b', partyIds: ['a', 'b', 'c'] })).toEqual(['b']);
  });

  it.each([null, 'a'])('is up to every other party when %s is named', (accepterId) => {
    expect(acceptingOrganisationIds({ delivererId: 'a', accepterId, partyIds: ['a', 'b', 'c'] })).toEqual(['b', 'c']);
  });
});
