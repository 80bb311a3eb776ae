/** 'Divided': a high mean behind which people do not agree with each other. */
export const goalAlignments = ['aligned', 'divided', 'not-aligned'] as const;
export type GoalAlignment = (typeof goalAlignments)[number];

const lowestMean = 3.5;
const lowestAgreement = 0.7;

/**
 * Whether people want the same: a mean of 3.5 or more on five points, and an agreement (r_wg(j)) of .70 or more. `null`
 * without either. Both limits are choices of our own; .70 for agreement is the custom that James, Demaree & Wolf began.
 */
export function goalAlignment(mean: number | null, agreement: number | null): GoalAlignment | null {
  if (mean === null || agreement === null) return null;
  if (mean < lowestMean) return 'not-aligned';
  return agreement >= lowestAgreement ? 'aligned' : 'divided';
}
