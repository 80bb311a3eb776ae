import type { Evidence } from './evidence.js';
import type { HealthModel, PartCode } from './health-model.js';

/** Why a part is not known. */
export const unknownReasons = [
  'no-milestones',
  'no-milestone-due',
  'no-obligations',
  'no-obligation-due',
  'no-pledges',
  'no-pledge-due',
  'no-released-wave',
  'wave-withheld',
  'nothing-stated',
  'not-asked',
  'no-meetings-yet',
  'no-decisions',
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** Part of a score: either its points, or the reason why they are not known. */
export interface HealthPart {
  readonly code: PartCode;
  /** 0 to 100 in whole points; null when too little is known, which is never the same as 0. */
  readonly score: number | null;
  readonly weight: number;
  readonly reason: UnknownReason | null;
  readonly evidence: readonly Evidence[];
  /** The counts that a sentence about this part is made from, such as `kept` of `periods`. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface HealthScore {
  /** 0 to 100 in whole points, or null with the reason. */
  readonly score: number | null;
  readonly reason: 'too-little-known' | null;
  /** Weight of the parts that are known, 0 to 100. */
  readonly knownWeight: number;
  readonly parts: readonly HealthPart[];
  readonly modelVersion: string;
}

/**
 * The weighted mean of the parts that are known, made of their whole points so that a reader can check it by hand.
 * Parts that are not known have no influence. When they leave too little weight there is no score.
 */
export function scoreOf(parts: readonly HealthPart[], { minimumWeight, version }: HealthModel): HealthScore {
  const known = parts.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
  const knownWeight = known.reduce((sum, { weight }) => sum + weight, 0);
  const enough = known.length > 0 && knownWeight >= minimumWeight;
  const weighted = known.reduce((sum, { score, weight }) => sum + score * weight, 0);
  return {
    score: enough ? Math.round(weighted / knownWeight) : null,
    reason: enough ? null : 'too-little-known',
    knownWeight,
    parts,
    modelVersion: version,
  };
}

/** The mean of these points in whole points. */
export function meanPoints(points: readonly number[]): number {
  return Math.round(points.reduce((sum, value) => sum + value, 0) / points.length);
}
