import { defaultHealthModel, type HealthModel } from './health-model.js';
import type { Standing } from './quadrant.js';

export const movements = ['up', 'down', 'mixed', 'same', 'unknown'] as const;
export type Movement = (typeof movements)[number];

/** Points gained since then; null where either moment has no score. */
export function changeOf(then: number | null, now: number | null): number | null {
  return then === null || now === null ? null : now - then;
}

/** The way a partnership went between two moments, over the scores that both moments know. */
export function movementOf(then: Standing, now: Standing, { noticeablePoints }: HealthModel = defaultHealthModel): Movement {
  const changes = [changeOf(then.contract, now.contract), changeOf(then.relationship, now.relationship)].filter((change) => change !== null);
  const rose = changes.some((change) => change >= noticeablePoints);
  const fell = changes.some((change) => change <= -noticeablePoints);
  if (changes.length === 0) return 'unknown';
  if (rose && fell) return 'mixed';
  return rose ? 'up' : fell ? 'down' : 'same';
}

/**
 * Drift: the slide into a bare contractual form. The contract is strong and holds, while the relationship falls.
 * @returns the points that the relationship lost, or null when there is no drift or too little is known to tell
 */
export function driftOf(then: Standing, now: Standing, model: HealthModel = defaultHealthModel): number | null {
  const fell = changeOf(now.relationship, then.relationship);
  if (fell === null || fell < model.driftPoints) return null;
  if (now.contract === null || now.contract < model.strongFrom) return null;
  const lost = changeOf(now.contract, then.contract) ?? 0;
  return lost <= model.heldWithin ? fell : null;
}
