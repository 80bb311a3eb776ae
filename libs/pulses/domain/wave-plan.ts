import { addDays, daysBetween } from '@samenspel/platform/domain';
import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import { latestReleaseDate, releaseWithinDays, waveDateFaults, type WaveDates, type WaveMode } from './wave.js';

/** A wave stays open for at most this many days, so that all answers are about the same time. */
export const longestOpenDays = 60;
/** How far ahead a wave can be planned, in days. */
export const farthestPlanDays = 366;

export type WavePlanErrorCode =
  | 'wave-opens-too-early'
  | 'wave-opens-too-late'
  | 'wave-closes-too-early'
  | 'wave-closes-too-late'
  | 'wave-conversation-or-meeting'
  | 'wave-person-no-participant'
  | 'wave-organisation-signs-once';

/** Someone who takes part in the partnership, for an organisation. */
export interface InvitablePerson {
  readonly personId: string;
  readonly organisationId: string;
}

/** When all sides are to see the results: in a meeting that stands, in one that is planned with the wave, or left open. */
export interface ReleaseWish {
  readonly releasesOn?: LocalDate | null | undefined;
  readonly conversationOn?: LocalDate | null | undefined;
}

export interface WavePlanFacts extends Pick<WaveDates, 'opensOn' | 'closesOn'>, ReleaseWish {
  readonly today: LocalDate;
  readonly mode: WaveMode;
  /** Who is invited one by one; in a joint statement those who sign, one of each organisation. */
  readonly personIds: readonly string[];
  /** Everyone who takes part in the partnership. */
  readonly participants: readonly InvitablePerson[];
  /** Those of `personIds` who exist in the programme. */
  readonly knownPersonIds: ReadonlySet<string>;
}

/** Everything that keeps a wave from being planned, together; pointers into the request. */
export function wavePlanErrors(facts: WavePlanFacts): FieldError[] {
  return [...dateErrors(facts), ...personErrors(facts)];
}

function dateErrors({ today, opensOn, closesOn, ...wish }: WavePlanFacts): FieldError[] {
  const opening =
    opensOn < today
      ? [{ pointer: '/opensOn', code: 'wave-opens-too-early' }]
      : opensOn > addDays(today, farthestPlanDays)
        ? [{ pointer: '/opensOn', code: 'wave-opens-too-late', values: { days: farthestPlanDays } }]
        : [];
  const closing =
    closesOn <= opensOn
      ? [{ pointer: '/closesOn', code: 'wave-closes-too-early' }]
      : closesOn > addDays(opensOn, longestOpenDays)
        ? [{ pointer: '/closesOn', code: 'wave-closes-too-late', values: { days: longestOpenDays } }]
        : [];
  return [...opening, ...closing, ...releaseErrors(closesOn, wish)];
}

/** What is wrong with the day of the release, at the field that it was chosen in: after the last day, at most 21 days after it. */
export function releaseErrors(closesOn: LocalDate, { releasesOn, conversationOn }: ReleaseWish): FieldError[] {
  const pointer = conversationOn ? '/conversationOn' : '/releasesOn';
  if (conversationOn && releasesOn) return [{ pointer, code: 'wave-conversation-or-meeting' }];
  const day = conversationOn ?? releasesOn ?? undefined;
  const faults = waveDateFaults({ opensOn: closesOn, closesOn, ...(day && { releasesOn: day }) });
  return faults.map(({ code }) => ({ pointer, code, values: { days: releaseWithinDays } }));
}

function personErrors({ mode, personIds, participants, knownPersonIds }: WavePlanFacts): FieldError[] {
  const organisationOf = new Map(participants.map(({ personId, organisationId }) => [personId, organisationId]));
  return personIds.flatMap((id, place) => {
    const pointer = `/personIds/${place}`;
    if (!knownPersonIds.has(id)) return [{ pointer, code: 'unknown-reference' }];
    const organisation = organisationOf.get(id);
    if (organisation === undefined) return [{ pointer, code: 'wave-person-no-participant' }];
    const signsTwice = mode === 'joint-statement' && personIds.slice(0, place).some((other) => other !== id && organisationOf.get(other) === organisation);
    return signsTwice ? [{ pointer, code: 'wave-organisation-signs-once' }] : [];
  });
}

/**
 * The dates of a planned wave that opens on that day. One that waited for another wave, or for a server that was down,
 * stays open as long as was planned; a release that no longer fits is left to the first meeting after the close.
 */
export function datesWhenOpened(planned: WaveDates, openedOn: LocalDate): WaveDates {
  if (openedOn <= planned.opensOn) return planned;
  const closesOn = addDays(openedOn, daysBetween(planned.opensOn, planned.closesOn));
  const { releasesOn } = planned;
  const fits = releasesOn !== undefined && releasesOn > closesOn && releasesOn <= latestReleaseDate(closesOn);
  return { opensOn: openedOn, closesOn, ...(fits && { releasesOn }) };
}

/** The day of the first meeting after the close, if it comes before the wave would release itself. */
export function firstReleaseDate(closesOn: LocalDate, meetings: readonly LocalDate[]): LocalDate | undefined {
  return meetings.filter((day) => day > closesOn && day <= latestReleaseDate(closesOn)).toSorted()[0];
}
