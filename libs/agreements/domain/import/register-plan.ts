import type { LocalDate, TextValues } from '@samenspel/platform/domain';
import type { NewAgreementFacts, NewMilestoneFacts } from '../agreement.js';
import type { ColumnMapping, RegisterField, RegisterLayout } from './register-column.js';
import type { KnownOrganisation, OrganisationChoice } from './register-organisation.js';

/** How the reader wants the rows to be read. */
export interface RegisterReading {
  readonly mapping: ColumnMapping;
  readonly layout: RegisterLayout;
  /** For every row; null when a column says it. */
  readonly partnershipId: string | null;
  readonly organisations: readonly OrganisationChoice[];
  /** Whether organisations that take no part in the partnership yet come to take part. */
  readonly letPartiesJoin: boolean;
}

export interface KnownPartnership {
  readonly id: string;
  readonly name: string;
  readonly organisationIds: readonly string[];
}

/** An agreement that is there already, as far as telling it apart goes. */
export interface KnownAgreement {
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly partyIds: readonly string[];
  /** The number that the register it came from gave it. */
  readonly ownNumber?: string | null;
}

export interface RegisterSurroundings {
  readonly today: LocalDate;
  readonly organisations: readonly KnownOrganisation[];
  readonly partnerships: readonly KnownPartnership[];
  readonly agreements: readonly KnownAgreement[];
}

/** What is wrong in one cell, or in the row when it has no such column. */
export interface CellProblem {
  readonly row: number;
  readonly field: RegisterField;
  /** From 0; null when no column holds the field. */
  readonly column: number | null;
  readonly value: string;
  readonly code: string;
  readonly values?: TextValues;
}

export interface PlannedMilestone extends NewMilestoneFacts {
  readonly title: string;
}

/** An agreement as it will be added; a party that is new itself stands under {@link newOrganisationId}. */
export interface PlannedAgreement extends NewAgreementFacts {
  readonly row: number;
  readonly ownNumber: string | null;
  readonly partnershipId: string;
  readonly title: string;
  readonly goals: readonly { readonly title: string }[];
  readonly milestones: readonly PlannedMilestone[];
  readonly amountCents: number | null;
}

/** A name that no organisation has, with how many rows name it. */
export interface UnknownOrganisation {
  readonly name: string;
  readonly rows: number;
}

export interface RegisterPlan {
  readonly agreements: readonly PlannedAgreement[];
  /** Rows of agreements that are there already. */
  readonly skipped: readonly { readonly row: number; readonly title: string }[];
  readonly problems: readonly CellProblem[];
  readonly unknownOrganisations: readonly UnknownOrganisation[];
}

/** What tells agreements apart without a number: title, start and parties. */
export function likenessOf({ title, startsOn, partyIds }: KnownAgreement): string {
  return JSON.stringify([title.trim().toLowerCase().replace(/\s+/g, ' '), startsOn, [...partyIds].sort()]);
}

export const normalisedNumber = (number: string) => number.trim().toLowerCase().replace(/\s+/g, ' ');
