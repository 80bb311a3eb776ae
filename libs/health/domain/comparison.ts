import type { EvidenceKind } from './evidence.js';
import type { HealthScore } from './health-score.js';
import type { Standing } from './quadrant.js';

interface Healths {
  readonly contract: HealthScore;
  readonly relationship: HealthScore;
}

/** What each dimension rests on: answers of anonymous people, or what organisations stated; absent where it is not known. */
function sourcesOf({ parts }: HealthScore): ReadonlyMap<string, EvidenceKind> {
  const dimensions = parts.filter(({ code, score }) => (code === 'trust' || code === 'goal-alignment') && score !== null);
  return new Map(dimensions.map(({ code, evidence }) => [code, evidence[0]!.kind]));
}

/** Whether the two scores set nothing that was measured against something that was stated. */
export function areComparable(then: HealthScore, now: HealthScore): boolean {
  const after = sourcesOf(now);
  return [...sourcesOf(then)].every(([code, kind]) => (after.get(code) ?? kind) === kind);
}

/** Where a partnership stood then, as far as that can be compared with now. */
export function standingBefore(then: Healths, now: Healths): Standing {
  const comparable = areComparable(then.relationship, now.relationship);
  return { contract: then.contract.score, relationship: comparable ? then.relationship.score : null };
}
