import { areComparable, type Conversation, type HealthScore } from '../../domain/index.js';
import type { ConversationDto, HealthScoreDto } from './health.dto.js';

/** A score as the API tells it, beside what it was. */
export function toScoreDto(now: HealthScore, then: HealthScore): HealthScoreDto {
  const { score, knownWeight, parts } = now;
  return {
    score,
    scoreThen: areComparable(then, now) ? then.score : null,
    knownWeight,
    parts: parts.map(({ figures, evidence, ...part }) => ({
      ...part,
      figures: Object.entries(figures).map(([name, value]) => ({ name, value })),
      evidence: [...evidence],
    })),
  };
}

export function toConversationDto(conversation: Conversation | null): ConversationDto | null {
  if (!conversation) return null;
  const facts = conversation.facts.map(({ code, values }) => ({
    code,
    values: Object.entries(values).map(([name, value]) => ({
      name,
      number: typeof value === 'number' ? value : null,
      band: typeof value === 'number' ? null : value,
    })),
  }));
  return { ...conversation, facts };
}
