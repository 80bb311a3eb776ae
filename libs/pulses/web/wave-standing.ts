import type { WaveSummary } from '@samenspel/api-client';
import { formatDate, type Language } from '@samenspel/ui';

/** Where a wave stands, as the key and values of a sentence: `pulses.standing.<key>`. */
export function standingOf(wave: WaveSummary, language: Language): { readonly key: string; readonly values: Record<string, unknown> } {
  const day = (date: string | null | undefined) => date && formatDate(date, language);
  return {
    key: keyOf(wave),
    values: {
      invited: wave.invited,
      opensOn: day(wave.opensOn),
      closesOn: day(wave.closesOn),
      closedOn: day(wave.closedOn),
      releaseBy: day(wave.releaseBy),
      releasesOn: day(wave.releasesOn),
      releasedOn: day(wave.releasedOn),
    },
  };
}

function keyOf({ state, mode, invited, releasesOn, releaseBy }: WaveSummary): string {
  if (state === 'open' && mode === 'joint-statement') return 'openForStatements';
  if (state === 'open' && invited === 1) return 'openForOne';
  return state === 'closed' && releasesOn && releaseBy && releasesOn < releaseBy ? 'closedUntilMeeting' : state;
}
