import { addDays } from '@samenspel/platform/domain';
import type { LocalDate } from '@samenspel/platform/domain';

/** A wave that is closing takes no more answers; its plan is being made. One that was called off never opened. */
export const waveStates = ['planned', 'open', 'closing', 'closed', 'released', 'called-off'] as const;
export type WaveState = (typeof waveStates)[number];

/**
 * How a wave is answered, written once before it opens and told to respondents before they answer: by persons who
 * stay anonymous, or by one open answer of each organisation.
 */
export const waveModes = ['anonymous', 'joint-statement'] as const;
export type WaveMode = (typeof waveModes)[number];

/**
 * `close` ends the answering, `freeze` makes the publication plan and destroys the answers, `release` lets all sides
 * see it at one moment. Close and release are never one step, so that nobody can look first.
 */
export const waveSteps = ['open', 'call-off', 'close', 'freeze', 'release'] as const;
export type WaveStep = (typeof waveSteps)[number];

export type WaveRefusal = 'wave-not-planned' | 'wave-not-open' | 'wave-not-closing' | 'wave-not-closed';

const course: Readonly<Record<WaveStep, { from: WaveState; to: WaveState; refusal: WaveRefusal }>> = {
  'open': { from: 'planned', to: 'open', refusal: 'wave-not-planned' },
  'call-off': { from: 'planned', to: 'called-off', refusal: 'wave-not-planned' },
  'close': { from: 'open', to: 'closing', refusal: 'wave-not-open' },
  'freeze': { from: 'closing', to: 'closed', refusal: 'wave-not-closing' },
  'release': { from: 'closed', to: 'released', refusal: 'wave-not-closed' },
};

/** The state after a step, or the code that says why the step is refused. No step leads back. */
export function takeWaveStep(state: WaveState, step: WaveStep): { state: WaveState } | { refusal: WaveRefusal } {
  const { from, to, refusal } = course[step];
  return state === from ? { state: to } : { refusal };
}

/** Days after the close at which a wave releases itself, so that nobody can hold back bad news. */
export const releaseWithinDays = 21;

/** The last date on which a wave that closed on a date may still be sealed until: that day it is released. */
export function latestReleaseDate(closedOn: LocalDate): LocalDate {
  return addDays(closedOn, releaseWithinDays);
}

export interface WaveDates {
  readonly opensOn: LocalDate;
  /** The last day on which an answer is taken in. */
  readonly closesOn: LocalDate;
  /** The date of the conversation in which all sides see the results; absent: at the latest release date. */
  readonly releasesOn?: LocalDate;
}

export type WaveDateFault = {
  readonly field: keyof WaveDates;
  readonly code: 'wave-closes-before-it-opens' | 'wave-released-before-close' | 'wave-released-too-late';
};

/** Every fault in the dates of a wave, together. Dates are compared as text, which is sound for `YYYY-MM-DD`. */
export function waveDateFaults(dates: WaveDates): readonly WaveDateFault[] {
  const { opensOn, closesOn, releasesOn } = dates;
  return [
    ...(closesOn < opensOn ? [{ field: 'closesOn', code: 'wave-closes-before-it-opens' } as const] : []),
    ...(releasesOn !== undefined && releasesOn <= closesOn
      ? [{ field: 'releasesOn', code: 'wave-released-before-close' } as const]
      : []),
    ...(releasesOn !== undefined && releasesOn > latestReleaseDate(closesOn)
      ? [{ field: 'releasesOn', code: 'wave-released-too-late' } as const]
      : []),
  ];
}

/** A wave as the schedule sees it; `closedOn` is the date of the real close, once there is one. */
export interface ScheduledWave extends WaveDates {
  readonly state: WaveState;
  readonly closedOn?: LocalDate;
}

/**
 * The step that the calendar asks for today, or undefined. A wave closes on the day after its last day and is frozen
 * as soon as it is closing; it is released on its planned date, but never later than 21 days after the close that
 * really happened.
 */
export function dueWaveStep(wave: ScheduledWave, today: LocalDate): WaveStep | undefined {
  if (wave.state === 'planned') return wave.opensOn <= today ? 'open' : undefined;
  if (wave.state === 'open') return wave.closesOn < today ? 'close' : undefined;
  if (wave.state === 'closing') return 'freeze';
  if (wave.state === 'closed') return releaseDate(wave) <= today ? 'release' : undefined;
  return undefined;
}

/** The date on which a wave will be released as things stand. */
export function releaseDate(wave: Pick<ScheduledWave, 'closesOn' | 'releasesOn' | 'closedOn'>): LocalDate {
  const latest = latestReleaseDate(wave.closedOn ?? wave.closesOn);
  return wave.releasesOn !== undefined && wave.releasesOn < latest ? wave.releasesOn : latest;
}
