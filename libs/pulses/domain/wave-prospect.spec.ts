import { waveProspect } from './wave-prospect.js';

describe('waveProspect', () => {
  it('says beforehand that a group below the minimum never sees a figure', () => {
    expect([1, 4].map((invited) => waveProspect(invited, 5))).toEqual(['never-a-figure', 'never-a-figure']);
  });

  it('tells the total that depends on everyone from the one that depends on some', () => {
    expect([5, 6, 9].map((invited) => waveProspect(invited, 5))).toEqual([
      'total-when-all-answer',
      'total-when-enough-answer',
      'total-when-enough-answer',
    ]);
  });

  it('expects nothing as long as nobody is invited', () => {
    expect(waveProspect(0, 5)).toBe('nobody-invited');
  });
});
