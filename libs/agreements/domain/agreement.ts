import type { FieldError, LocalDate } from '@samenspel/platform/domain';

/** An agreement is active at once, also when its term has still to begin; it ends by its own date, or is terminated. */
export const agreementStatuses = ['active', 'ended', 'terminated'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** The last day of the term still belongs to it. */
export function agreementStatus(
  { endsOn, terminatedOn }: { readonly endsOn?: LocalDate | null; readonly terminatedOn?: LocalDate | null },
  today: LocalDate,
): AgreementStatus {
  if (terminatedOn != null && terminatedOn <= today) return 'terminated';
  return endsOn != null && endsOn < today ? 'ended' : 'active';
}

/** Why nothing can be agreed, added or begun under an agreement any more; null while it is active. What was done under it can still be told. */
export function agreementOverProblem(dates: Parameters<typeof agreementStatus>[0], today: LocalDate): 'agreement.ended' | 'agreement.terminated' | null {
  const status = agreementStatus(dates, today);
  return status === 'active' ? null : `agreement.${status}`;
}

/** What is wrong with the day on which an agreement is said to have been terminated. */
export function terminationErrors(
  { terminatedOn }: { readonly terminatedOn: LocalDate },
  { startsOn, today }: { readonly startsOn: LocalDate; readonly today: LocalDate },
): FieldError[] {
  if (terminatedOn > today) return [{ pointer: '/terminatedOn', code: 'agreement.terminated-later' }];
  return terminatedOn < startsOn ? [{ pointer: '/terminatedOn', code: 'agreement.terminated-before-start' }] : [];
}

export interface NewMilestoneFacts {
  readonly baselineOn: LocalDate;
  readonly responsibleOrganisationId: string;
  readonly responsiblePersonId?: string | null;
  /** Place in the list of goals, from 0. */
  readonly goalIndex?: number | null;
}

export interface NewAgreementFacts {
  readonly signedOn: LocalDate;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null;
  readonly partyIds: readonly string[];
  readonly goals: readonly unknown[];
  readonly milestones: readonly NewMilestoneFacts[];
}

/** Who could be named in an agreement of this partnership, on the day of registering it. */
export interface AgreementSurroundings {
  readonly today: LocalDate;
  /** Organisations of the programme. */
  readonly organisationIds: ReadonlySet<string>;
  /** Organisations of the partnership. */
  readonly partnerIds: ReadonlySet<string>;
  /** The organisation of each person of the programme. */
  readonly organisationOfPerson: ReadonlyMap<string, string>;
  /** People who take part in the partnership. */
  readonly participantIds: ReadonlySet<string>;
}

/** Everything that is wrong with an agreement as a whole, in the order of its form. */
export function agreementErrors(agreement: NewAgreementFacts, surroundings: AgreementSurroundings): FieldError[] {
  return [
    ...termErrors(agreement, surroundings.today),
    ...partyErrors(agreement.partyIds, surroundings),
    ...agreement.milestones.flatMap((milestone, index) =>
      milestoneErrors(milestone, agreement, surroundings).map(({ pointer, code }) => ({
        pointer: `/milestones/${index}${pointer}`,
        code,
      })),
    ),
  ];
}

function termErrors({ signedOn, startsOn, endsOn }: NewAgreementFacts, today: LocalDate): FieldError[] {
  const late = signedOn > today ? [{ pointer: '/signedOn', code: 'agreement.signed-later' }] : [];
  const reversed = endsOn != null && endsOn < startsOn ? [{ pointer: '/endsOn', code: 'agreement.ends-before-start' }] : [];
  return [...late, ...reversed];
}

function partyErrors(partyIds: readonly string[], { organisationIds, partnerIds }: AgreementSurroundings): FieldError[] {
  const alone = new Set(partyIds).size < 2 ? [{ pointer: '/partyIds', code: 'agreement.too-few-parties' }] : [];
  const wrong = partyIds.flatMap((id, index) => {
    const pointer = `/partyIds/${index}`;
    if (!organisationIds.has(id)) return [{ pointer, code: 'unknown-reference' }];
    if (!partnerIds.has(id)) return [{ pointer, code: 'agreement.party-from-elsewhere' }];
    return partyIds.indexOf(id) < index ? [{ pointer, code: 'agreement.party-twice' }] : [];
  });
  return [...alone, ...wrong];
}

/** Pointers within the milestone itself. */
function milestoneErrors(
  milestone: NewMilestoneFacts,
  agreement: NewAgreementFacts,
  surroundings: AgreementSurroundings,
): FieldError[] {
  return [
    ...baselineErrors(milestone.baselineOn, agreement),
    ...responsibleOrganisationErrors(milestone.responsibleOrganisationId, agreement.partyIds, surroundings),
    ...responsiblePersonErrors(milestone, surroundings),
    ...goalErrors(milestone.goalIndex, agreement.goals.length),
  ];
}

function baselineErrors(baselineOn: LocalDate, { startsOn, endsOn }: NewAgreementFacts): FieldError[] {
  if (baselineOn < startsOn) return [{ pointer: '/baselineOn', code: 'milestone.before-start' }];
  return endsOn != null && baselineOn > endsOn ? [{ pointer: '/baselineOn', code: 'milestone.after-end' }] : [];
}

function responsibleOrganisationErrors(
  id: string,
  partyIds: readonly string[],
  { organisationIds }: AgreementSurroundings,
): FieldError[] {
  const pointer = '/responsibleOrganisationId';
  if (!organisationIds.has(id)) return [{ pointer, code: 'unknown-reference' }];
  return partyIds.includes(id) ? [] : [{ pointer, code: 'milestone.organisation-no-party' }];
}

function responsiblePersonErrors(
  { responsiblePersonId: id, responsibleOrganisationId }: NewMilestoneFacts,
  { organisationOfPerson, participantIds }: AgreementSurroundings,
): FieldError[] {
  if (id == null) return [];
  const pointer = '/responsiblePersonId';
  if (!organisationOfPerson.has(id)) return [{ pointer, code: 'unknown-reference' }];
  const fits = participantIds.has(id) && organisationOfPerson.get(id) === responsibleOrganisationId;
  return fits ? [] : [{ pointer, code: 'milestone.person-from-elsewhere' }];
}

function goalErrors(goalIndex: number | null | undefined, goals: number): FieldError[] {
  return goalIndex != null && goalIndex >= goals ? [{ pointer: '/goalIndex', code: 'milestone.unknown-goal' }] : [];
}
