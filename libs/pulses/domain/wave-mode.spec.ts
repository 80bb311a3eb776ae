import { trustAndCourse } from './instruments/trust-and-course.js';
import { workingTogether } from './instruments/working-together.js';
import { instrumentFaults, proposedMode, proposedSignatories } from './wave-mode.js';

describe('proposedMode', () => {
  it('is anonymous when half of those invited would be enough, else a joint statement', () => {
    expect(proposedMode(10, 5)).toBe('anonymous');
    expect(proposedMode(9, 5)).toBe('joint-statement');
    expect(proposedMode(10, 6)).toBe('joint-statement');
  });
});

describe('proposedSignatories', () => {
  const candidates = [
    { personId: 'noor', organisationId: 'municipality', level: 'operational' },
    { personId: 'sam', organisationId: 'municipality', level: 'tactical' },
    { personId: 'lotte', organisationId: 'employer', level: 'operational' },
  ] as const;

  it('are those at the highest level, one of each organisation', () => {
    expect(proposedSignatories(candidates, new Set())).toEqual(['sam', 'lotte']);
  });

  it('are those who signed before, as long as they take part', () => {
    expect(proposedSignatories(candidates, new Set(['noor', 'mehmet']))).toEqual(['noor', 'lotte']);
  });
});

describe('instrumentFaults', () => {
  it('are none for what can be asked in that mode', () => {
    expect(instrumentFaults(trustAndCourse, 'joint-statement')).toEqual([]);
    expect(instrumentFaults(workingTogether, 'anonymous')).toEqual([]);
  });

  it('are told of an instrument that is not there, or asks about each partner apart', () => {
    expect(instrumentFaults(undefined, 'anonymous')).toEqual([{ pointer: '/instrumentCode', code: 'wave-unknown-instrument' }]);
    expect(instrumentFaults(workingTogether, 'joint-statement')).toEqual([{ pointer: '/mode', code: 'wave-mode-anonymous-only' }]);
  });
});
