import { addDays } from '@samenspel/platform/domain';
import type { FieldError, LocalDate } from '@samenspel/platform/domain';

/** A wave stays open for at most this many days, so that all answers are about the same time. */
export const longestOpenDays = 60;

export type NewWaveErrorCode = 'wave-closes-too-early' | 'wave-closes-too-late' | 'wave-person-no-participant';

export interface NewWaveFacts {
  readonly today: LocalDate;
  readonly closesOn: LocalDate;
  readonly personIds: readonly string[];
  /** Everyone who takes part in the partnership. */
  readonly participantIds: ReadonlySet<string>;
  /** Those of `personIds` who exist in the programme. */
  readonly knownPersonIds: ReadonlySet<string>;
}

/** Everything that keeps a wave from being opened, together; pointers into the request. */
export function newWaveErrors(facts: NewWaveFacts): FieldError[] {
  const { today, closesOn, personIds } = facts;
  const early = closesOn <= today ? [{ pointer: '/closesOn', code: 'wave-closes-too-early' }] : [];
  const late =
    closesOn > addDays(today, longestOpenDays)
      ? [{ pointer: '/closesOn', code: 'wave-closes-too-late', values: { days: longestOpenDays } }]
      : [];
  const strangers = personIds.flatMap((id, place) => {
    const pointer = `/personIds/${place}`;
    if (!facts.knownPersonIds.has(id)) return [{ pointer, code: 'unknown-reference' }];
    return facts.participantIds.has(id) ? [] : [{ pointer, code: 'wave-person-no-participant' }];
  });
  return [...early, ...late, ...strangers];
}
