import { type FieldError, type LocalDate } from '@samenspel/platform/domain';

/** Where a partnership stands between a first idea and a fixed place in its surroundings. */
export const phases = ['design', 'funding', 'practice-development', 'implementation', 'dissemination', 'structural'] as const;
export type Phase = (typeof phases)[number];

/** Strategic people decide, tactical people arrange, operational people do the work. */
export const levels = ['strategic', 'tactical', 'operational'] as const;
export type Level = (typeof levels)[number];

export interface NewPartnershipFacts {
  readonly startedOn: LocalDate;
  readonly today: LocalDate;
  /** The organisation of the person who opens it. */
  readonly ownOrganisationId: string;
  readonly organisationIds: readonly string[];
  readonly participants: readonly { readonly personId: string; readonly organisationId: string | undefined }[];
}

/** A partnership takes two organisations at least, and its people come from them. */
export function partnershipErrors(facts: NewPartnershipFacts): FieldError[] {
  const organisations = new Set([facts.ownOrganisationId, ...facts.organisationIds]);
  const alone = organisations.size < 2 ? [{ pointer: '/organisationIds', code: 'partnership.alone' }] : [];
  const late = facts.startedOn > facts.today ? [{ pointer: '/startedOn', code: 'partnership.starts-later' }] : [];
  const strangers = facts.participants.flatMap(({ organisationId }, index) =>
    organisationId !== undefined && organisations.has(organisationId)
      ? []
      : [{ pointer: `/participants/${index}/personId`, code: 'participant.from-elsewhere' }],
  );
  const twice = facts.participants.flatMap(({ personId }, index) =>
    facts.participants.findIndex((other) => other.personId === personId) < index
      ? [{ pointer: `/participants/${index}/personId`, code: 'participant.twice' }]
      : [],
  );
  return [...alone, ...late, ...strangers, ...twice];
}
