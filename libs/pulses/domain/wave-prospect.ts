/** What a wave with so many invited people can show at best: nothing ever, or the total once enough of them answer. */
export type WaveProspect = 'nobody-invited' | 'never-a-figure' | 'total-when-all-answer' | 'total-when-enough-answer';

/** Said before a wave opens, so that nobody answers for figures that can never appear. */
export function waveProspect(invited: number, minimumGroupSize: number): WaveProspect {
  if (invited === 0) return 'nobody-invited';
  if (invited < minimumGroupSize) return 'never-a-figure';
  return invited === minimumGroupSize ? 'total-when-all-answer' : 'total-when-enough-answer';
}
