import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import { amountInWords } from './amount-in-words.js';

/** What can be promised: money in whole cents, hours in whole minutes, the others in whole pieces. */
export const pledgeKinds = ['money', 'hours', 'places', 'space', 'expertise', 'equipment'] as const;
export type PledgeKind = (typeof pledgeKinds)[number];

/** Ten billion euros in cents: beyond it is a slip of the keyboard. */
export const largestAmount = 1_000_000_000_000;

export interface NewPledgeFacts {
  readonly organisationId: string;
  readonly amount: number;
}

export interface PledgeSurroundings {
  /** Organisations of the programme. */
  readonly organisationIds: ReadonlySet<string>;
  /** Parties of the agreement; undefined when the partnership has no such agreement. */
  readonly partyIds: ReadonlySet<string> | undefined;
}

/** A party of the agreement promises more than nothing. */
export function pledgeErrors({ organisationId, amount }: NewPledgeFacts, { organisationIds, partyIds }: PledgeSurroundings): FieldError[] {
  const agreement = partyIds ? [] : [{ pointer: '/agreementId', code: 'unknown-reference' }];
  return [...agreement, ...organisationErrors(organisationId, organisationIds, partyIds), ...amountErrors(amount, 'pledge.not-positive')];
}

/** An agreement that was terminated, or of which the last day has passed, takes no new promise. What was promised can still be put in. */
export function isOver({ endsOn, terminated }: { readonly endsOn: LocalDate | null; readonly terminated: boolean }, today: LocalDate): boolean {
  return terminated || (endsOn !== null && endsOn < today);
}

export interface NewContributionFacts {
  readonly amount: number;
  readonly contributedOn: LocalDate;
  /** Why more is put in than was promised. */
  readonly surplusNote?: string | null;
}

/** A contribution was put in today or earlier, and is more than nothing. More than what is left of the pledge is told as such. */
export function contributionErrors(
  { amount, contributedOn, surplusNote }: NewContributionFacts,
  { kind, left }: { readonly kind: PledgeKind; readonly left: number },
  today: LocalDate,
): FieldError[] {
  const late = contributedOn > today ? [{ pointer: '/contributedOn', code: 'contribution.later' }] : [];
  const beyond = amount > left && !surplusNote;
  const surplus = beyond ? [{ pointer: '/amount', code: 'contribution.beyond-pledge', values: { left: amountInWords(left, kind) } }] : [];
  return [...amountErrors(amount, 'contribution.not-positive'), ...surplus, ...late];
}

function organisationErrors(
  id: string,
  organisationIds: ReadonlySet<string>,
  partyIds: ReadonlySet<string> | undefined,
): FieldError[] {
  const pointer = '/organisationId';
  if (!organisationIds.has(id)) return [{ pointer, code: 'unknown-reference' }];
  return partyIds && !partyIds.has(id) ? [{ pointer, code: 'pledge.organisation-no-party' }] : [];
}

function amountErrors(amount: number, code: string): FieldError[] {
  return amount > 0 ? [] : [{ pointer: '/amount', code }];
}
