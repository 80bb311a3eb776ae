import type { FieldError, LocalDate } from '@samenspel/platform/domain';

/** Whether a programme asks a second factor by now. */
export const asksSecondFactor = (secondFactorFrom: LocalDate | null, today: LocalDate) =>
  secondFactorFrom !== null && secondFactorFrom <= today;

export interface SignInRuleProposal {
  readonly secondFactorFrom: LocalDate | null;
  readonly before: LocalDate | null;
  readonly today: LocalDate;
  /** Whether the administrator who proposes it uses a second factor. */
  readonly hasSecondFactor: boolean;
}

/** Nobody shuts themselves out, and nobody is shut out on a day that is past. */
export function signInRuleErrors({ secondFactorFrom, before, today, hasSecondFactor }: SignInRuleProposal): FieldError[] {
  const pointer = '/secondFactorFrom';
  if (secondFactorFrom === null || secondFactorFrom === before) return [];
  if (!hasSecondFactor) return [{ pointer, code: 'sign-in-rule.own-first' }];
  return secondFactorFrom < today ? [{ pointer, code: 'sign-in-rule.past' }] : [];
}
