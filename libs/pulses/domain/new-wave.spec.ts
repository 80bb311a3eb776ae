import { type NewWaveFacts, newWaveErrors } from './new-wave.js';

const facts = (changes: Partial<NewWaveFacts> = {}): NewWaveFacts => ({
  today: '2026-11-24',
  closesOn: '2026-12-08',
  personIds: ['noor', 'sam'],
  participantIds: new Set(['noor', 'sam', 'lotte']),
  knownPersonIds: new Set(['noor', 'sam']),
  ...changes,
});

describe('newWaveErrors', () => {
  it('accepts participants and a last day between tomorrow and sixty days from now', () => {
    expect(newWaveErrors(facts({ closesOn: '2026-11-25' }))).toEqual([]);
    expect(newWaveErrors(facts({ closesOn: '2027-01-23' }))).toEqual([]);
  });

  it('refuses a last day that is today, and one that is further away', () => {
    expect(newWaveErrors(facts({ closesOn: '2026-11-24' }))).toEqual([{ pointer: '/closesOn', code: 'wave-closes-too-early' }]);
    expect(newWaveErrors(facts({ closesOn: '2027-01-24' }))).toEqual([
      { pointer: '/closesOn', code: 'wave-closes-too-late', values: { days: 60 } },
    ]);
  });

  it('names everyone who takes no part or does not exist, beside other mistakes', () => {
    const personIds = ['noor', 'mehmet', 'nobody'];
    expect(newWaveErrors(facts({ closesOn: '2026-01-01', personIds, knownPersonIds: new Set(['noor', 'mehmet']) }))).toEqual([
      { pointer: '/closesOn', code: 'wave-closes-too-early' },
      { pointer: '/personIds/1', code: 'wave-person-no-participant' },
      { pointer: '/personIds/2', code: 'unknown-reference' },
    ]);
  });
});
