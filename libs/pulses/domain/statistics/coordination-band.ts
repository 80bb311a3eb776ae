export const coordinationBands = ['weak', 'moderate', 'strong'] as const;
export type CoordinationBand = (typeof coordinationBands)[number];

/** Up to below `moderate` is weak, above `strong` is strong; in points of the scale. */
interface BandLimits {
  readonly moderate: number;
  readonly strong: number;
}

export interface CoordinationLimits {
  /** For ties between groups. */
  readonly between: BandLimits;
  /** For ties of groups with themselves, which are higher everywhere. */
  readonly within: BandLimits;
}

/** Our bands: a choice, not a norm that was measured; to be shown as such. */
export const ourCoordinationLimits: CoordinationLimits = {
  between: { moderate: 3.5, strong: 4 },
  within: { moderate: 4.1, strong: 4.6 },
};

/** The band of a coordination score, or `null` without one. */
export function coordinationBand(
  score: number | null,
  relation: keyof CoordinationLimits,
  limits: CoordinationLimits = ourCoordinationLimits,
): CoordinationBand | null {
  if (score === null) return null;
  if (score < limits[relation].moderate) return 'weak';
  return score > limits[relation].strong ? 'strong' : 'moderate';
}
