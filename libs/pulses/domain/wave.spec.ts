import { dueWaveStep, latestReleaseDate, takeWaveStep, waveDateFaults, waveStates, waveSteps } from './wave.js';

describe('the life of a wave', () => {
  it('goes from planned to open, over closing to closed, and to released', () => {
    expect(takeWaveStep('planned', 'open')).toEqual({ state: 'open' });
    expect(takeWaveStep('open', 'close')).toEqual({ state: 'closing' });
    expect(takeWaveStep('closing', 'freeze')).toEqual({ state: 'closed' });
    expect(takeWaveStep('closed', 'release')).toEqual({ state: 'released' });
  });

  it('allows no other step and never leads back', () => {
    const allowed = waveStates.flatMap((state) => waveSteps.filter((step) => 'state' in takeWaveStep(state, step)));
    expect(allowed).toHaveLength(5);
  });

  it('keeps close and release apart', () => {
    expect(takeWaveStep('open', 'release')).toEqual({ refusal: 'wave-not-closed' });
    expect(takeWaveStep('closing', 'release')).toEqual({ refusal: 'wave-not-closed' });
    expect(takeWaveStep('closing', 'close')).toEqual({ refusal: 'wave-not-open' });
    expect(takeWaveStep('closed', 'close')).toEqual({ refusal: 'wave-not-open' });
    expect(takeWaveStep('released', 'open')).toEqual({ refusal: 'wave-not-planned' });
  });
});

describe('the dates of a wave', () => {
  it('release it at the latest 21 days after the close', () => {
    expect(latestReleaseDate('2026-12-18')).toBe('2027-01-08');
    expect(latestReleaseDate('2028-02-15')).toBe('2028-03-07');
  });

  it('may fall on one day for opening and closing, and on the last day allowed for release', () => {
    expect(waveDateFaults({ opensOn: '2026-11-02', closesOn: '2026-11-02', releasesOn: '2026-11-23' })).toEqual([]);
    expect(waveDateFaults({ opensOn: '2026-11-02', closesOn: '2026-11-16' })).toEqual([]);
  });

  it('are all faulted together', () => {
    expect(waveDateFaults({ opensOn: '2026-11-16', closesOn: '2026-11-02', releasesOn: '2026-11-02' })).toEqual([
      { field: 'closesOn', code: 'wave-closes-before-it-opens' },
      { field: 'releasesOn', code: 'wave-released-before-close' },
    ]);
    expect(waveDateFaults({ opensOn: '2026-11-02', closesOn: '2026-11-16', releasesOn: '2026-12-08' })).toEqual([
      { field: 'releasesOn', code: 'wave-released-too-late' },
    ]);
  });
});

describe('the step that is due', () => {
  const dates = { opensOn: '2026-11-02', closesOn: '2026-11-16', releasesOn: '2026-11-24' };

  it('opens a planned wave on its first day', () => {
    expect(dueWaveStep({ ...dates, state: 'planned' }, '2026-11-01')).toBeUndefined();
    expect(dueWaveStep({ ...dates, state: 'planned' }, '2026-11-02')).toBe('open');
  });

  it('closes an open wave on the day after its last', () => {
    expect(dueWaveStep({ ...dates, state: 'open' }, '2026-11-16')).toBeUndefined();
    expect(dueWaveStep({ ...dates, state: 'open' }, '2026-11-17')).toBe('close');
  });

  it('freezes a closing wave at once', () => {
    expect(dueWaveStep({ ...dates, state: 'closing' }, '2026-11-02')).toBe('freeze');
  });

  it('releases a closed wave on the date of its conversation', () => {
    const closed = { ...dates, state: 'closed', closedOn: '2026-11-17' } as const;
    expect(dueWaveStep(closed, '2026-11-23')).toBeUndefined();
    expect(dueWaveStep(closed, '2026-11-24')).toBe('release');
  });

  it('releases a wave without a conversation by itself, counted from the real close', () => {
    const closed = { opensOn: '2026-11-02', closesOn: '2026-11-16', state: 'closed', closedOn: '2026-11-10' } as const;
    expect(dueWaveStep(closed, '2026-11-30')).toBeUndefined();
    expect(dueWaveStep(closed, '2026-12-01')).toBe('release');
  });

  it('does not wait for a conversation beyond 21 days after an early close', () => {
    const closed = { ...dates, releasesOn: '2026-12-07', state: 'closed', closedOn: '2026-11-10' } as const;
    expect(dueWaveStep(closed, '2026-12-01')).toBe('release');
  });

  it('is none once a wave is released', () => {
    expect(dueWaveStep({ ...dates, state: 'released' }, '2027-11-02')).toBeUndefined();
  });
});
