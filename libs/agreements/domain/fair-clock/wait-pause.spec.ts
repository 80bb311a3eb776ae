import { isSettled, waitPauseErrors, waitPauseState } from './wait-pause.js';

const surroundings = { today: '2026-06-15', startsOn: '2026-05-01', ownOrganisationId: 'own', partyIds: ['own', 'partner'] };
const pause = { waitsOnOrganisationId: 'partner', fromOn: '2026-06-01' };
const codes = (changes: object) => waitPauseErrors({ ...pause, ...changes }, surroundings).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a pause', () => {
  it('within the term that waits for another party has nothing wrong with it', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ untilOn: '2026-06-15' })).toEqual([]);
  });

  it.each([
    [{ waitsOnOrganisationId: 'own' }, '/waitsOnOrganisationId wait-pause.waits-on-itself'],
    [{ waitsOnOrganisationId: 'stranger' }, '/waitsOnOrganisationId unknown-reference'],
    [{ fromOn: '2026-04-30' }, '/fromOn wait-pause.before-start'],
    [{ fromOn: '2026-06-16' }, '/fromOn wait-pause.later'],
    [{ untilOn: '2026-06-01' }, '/untilOn wait-pause.ends-before-start'],
    [{ untilOn: '2026-06-16' }, '/untilOn wait-pause.later'],
  ])('with %j is told %s', (changes, problem) => {
    expect(codes(changes)).toEqual([problem]);
  });

  it.each([
    [{}, '2026-06-29', 'open', false],
    [{}, '2026-06-30', 'undisputed', true],
    [{ answer: 'confirmed' as const }, '2026-06-16', 'confirmed', true],
    [{ answer: 'disputed' as const }, '2026-12-01', 'disputed', false],
    [{ answer: 'confirmed' as const, withdrawn: true }, '2026-12-01', 'withdrawn', false],
  ])('with %j on %s is %s, and settled: %s', (facts, today, state, settled) => {
    const found = waitPauseState({ recordedOn: '2026-06-15', ...facts }, today);
    expect([found, isSettled(found)]).toEqual([state, settled]);
  });
});
