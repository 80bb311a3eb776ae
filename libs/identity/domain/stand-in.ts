import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import type { ProgrammeRole } from './permission.js';

/** Who stands in for whom, both days included. */
export interface StandInFacts {
  readonly absentId: string;
  readonly standInId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

const overlaps = (one: StandInFacts, other: StandInFacts) => one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;

/** Whether somebody may arrange this: for the own absence, or as an organiser for anybody. */
export function mayArrangeStandIn(absentId: string, actor: { readonly personId: string; readonly role: ProgrammeRole }): boolean {
  return absentId === actor.personId || actor.role === 'administrator' || actor.role === 'coordinator';
}

/** Both sides may end it early, and organisers. */
export function mayEndStandIn(
  { absentId, standInId }: Pick<StandInFacts, 'absentId' | 'standInId'>,
  actor: { readonly personId: string; readonly role: ProgrammeRole },
): boolean {
  return standInId === actor.personId || mayArrangeStandIn(absentId, actor);
}

/**
 * What is wrong with a stand-in: one of the same organisation at a time, and nobody stands in for somebody who stands in,
 * so that it stays plain who answers for what. `others` are those of both people that did not end.
 */
export function standInErrors(
  asked: StandInFacts,
  surroundings: {
    readonly today: LocalDate;
    /** The organisation of each person who is in the programme now. */
    readonly organisationOf: ReadonlyMap<string, string>;
    readonly others: readonly StandInFacts[];
  },
): FieldError[] {
  const { today, organisationOf, others } = surroundings;
  const errors = [...peopleErrors(asked, organisationOf), ...periodErrors(asked, today)];
  if (errors.length > 0) return errors;
  const meanwhile = others.filter((other) => overlaps(asked, other));
  if (meanwhile.some(({ absentId }) => absentId === asked.absentId)) return [{ pointer: '/startsOn', code: 'stand-in.overlaps' }];
  if (meanwhile.some(({ absentId }) => absentId === asked.standInId)) return [{ pointer: '/standInId', code: 'stand-in.absent-too' }];
  return meanwhile.some(({ standInId }) => standInId === asked.absentId) ? [{ pointer: '/absentId', code: 'stand-in.chain' }] : [];
}

function peopleErrors({ absentId, standInId }: StandInFacts, organisationOf: ReadonlyMap<string, string>): FieldError[] {
  const organisation = organisationOf.get(absentId);
  const unknown = [
    ...(organisation === undefined ? [{ pointer: '/absentId', code: 'unknown-reference' }] : []),
    ...(organisationOf.has(standInId) ? [] : [{ pointer: '/standInId', code: 'unknown-reference' }]),
  ];
  if (unknown.length > 0) return unknown;
  const colleague = absentId !== standInId && organisationOf.get(standInId) === organisation;
  return colleague ? [] : [{ pointer: '/standInId', code: 'stand-in.not-a-colleague' }];
}

function periodErrors({ startsOn, endsOn }: StandInFacts, today: LocalDate): FieldError[] {
  if (endsOn < startsOn) return [{ pointer: '/endsOn', code: 'stand-in.ends-before-start' }];
  return endsOn < today ? [{ pointer: '/endsOn', code: 'stand-in.passed' }] : [];
}
