import type { WaveSummary } from '@samenspel/api-client';
import { formatDate, type Language } from '@samenspel/ui';

/** Where a wave stands, as the key and values of a sentence: `pulses.standing.<key>`. */
export function standingOf(wave: WaveSummary, language: Language): { readonly key: string; readonly values: Record<string, unknown> } {
  const day = (date: string | null | undefined) => date && formatDate(date, language);
  return {
    key: wave.state === 'open' && wave.invited === 1 ? 'openForOne' : wave.state,
    values: {
      invited: wave.invited,
      closesOn: day(wave.closesOn),
      closedOn: day(wave.closedOn),
      releaseBy: day(wave.releaseBy),
      releasedOn: day(wave.releasedOn),
    },
  };
}
