import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import { amountInWords } from './amount-in-words.js';
import type { PledgeKind } from './pledge.js';

/** What one party uses of something that partners share; the amount in cents, minutes or pieces. */
export interface NewUseFacts {
  readonly organisationId: string;
  readonly amount: number;
  readonly usedOn: LocalDate;
  /** Why more is used than was allocated. */
  readonly excessReason?: string | null;
}

export interface SharedResourceFacts {
  readonly kind: PledgeKind;
  readonly capacity: number;
  /** What all parties used together. */
  readonly used: number;
  /** What the party may use; null when nothing was allocated to it by name. */
  readonly allocated: number | null;
  readonly usedByParty: number;
}

export interface UseSurroundings {
  readonly today: LocalDate;
  /** Organisations of the programme. */
  readonly organisationIds: ReadonlySet<string>;
  /** Parties of the agreement. */
  readonly partyIds: ReadonlySet<string>;
}

/**
 * Use is by a party, of today or earlier, and never more than there is. Beyond what was allocated to the party it asks for
 * a reason; each refusal says how much is left.
 */
export function resourceUseErrors(use: NewUseFacts, resource: SharedResourceFacts, surroundings: UseSurroundings): FieldError[] {
  const late = use.usedOn > surroundings.today ? [{ pointer: '/usedOn', code: 'resource-use.later' }] : [];
  return [...partyErrors(use.organisationId, surroundings), ...amountErrors(use, resource), ...late];
}

function partyErrors(id: string, { organisationIds, partyIds }: UseSurroundings): FieldError[] {
  const pointer = '/organisationId';
  if (!organisationIds.has(id)) return [{ pointer, code: 'unknown-reference' }];
  return partyIds.has(id) ? [] : [{ pointer, code: 'resource-use.organisation-no-party' }];
}

function amountErrors({ amount, excessReason }: NewUseFacts, resource: SharedResourceFacts): FieldError[] {
  const { kind, capacity, used, allocated, usedByParty } = resource;
  const pointer = '/amount';
  const left = (of: number, taken: number) => ({ left: amountInWords(Math.max(0, of - taken), kind) });
  if (amount <= 0) return [{ pointer, code: 'resource-use.not-positive' }];
  if (amount > capacity - used) return [{ pointer, code: 'resource-use.beyond-capacity', values: left(capacity, used) }];
  const beyond = amount > (allocated ?? 0) - usedByParty;
  return beyond && !excessReason ? [{ pointer, code: 'resource-use.beyond-allocation', values: left(allocated ?? 0, usedByParty) }] : [];
}
