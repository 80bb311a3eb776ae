import type { MeetingSummary } from '@samenspel/api-client';

/** The text that says how many decisions a meeting took, and how many of them together. */
export function decisionCountKey({ decisionCount, jointDecisionCount }: Pick<MeetingSummary, 'decisionCount' | 'jointDecisionCount'>): string {
  if (decisionCount === 0) return 'decisionCount.none';
  if (decisionCount === 1) return jointDecisionCount === 1 ? 'decisionCount.oneJoint' : 'decisionCount.one';
  if (jointDecisionCount === 0) return 'decisionCount.other';
  return jointDecisionCount === decisionCount ? 'decisionCount.allJoint' : 'decisionCount.someJoint';
}
