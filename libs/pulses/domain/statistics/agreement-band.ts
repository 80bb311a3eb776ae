/** Agreement in words, which is how it is shown: a number would give the variance of a small group away (rule R6). */
export const agreementBands = ['lack', 'weak', 'moderate', 'strong', 'very-strong'] as const;
export type AgreementBand = (typeof agreementBands)[number];

/** Where each band after the first begins. */
const bandBegins: readonly number[] = [0.31, 0.51, 0.71, 0.91];

/**
 * The band of an agreement (r_wg or r_wg(j), 0 to 1), or `null` without one.
 *
 * Source of the limits: LeBreton & Senter 2008, Organizational Research Methods 11:815.
 */
export function agreementBand(agreement: number | null): AgreementBand | null {
  if (agreement === null) return null;
  return agreementBands[bandBegins.filter((begin) => agreement >= begin).length]!;
}

/** The least agreement (0 to 1) that a band leaves possible. */
export function leastAgreement(band: AgreementBand): number {
  return [0, ...bandBegins][agreementBands.indexOf(band)]!;
}

/** From so many people on, a figure that depends on their spread may be shown. */
export const fewestForSpread = 10;
const largestShare = 0.9;

/**
 * Whether a figure that depends on the spread of these values may be shown (rule R6): of ten people or more, who chose
 * at least two different values, none of them chosen by more than nine in ten.
 */
export function maySpreadBeShown(values: readonly number[]): boolean {
  if (values.length < fewestForSpread) return false;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts.size > 1 && Math.max(...counts.values()) <= largestShare * values.length;
}
