import type { AgreementContent } from './agreement-content.js';
import type { Vagueness } from './vague-words.js';

/** A field in free words, and what another field of its term already says precisely. */
export interface WordedField {
  readonly pointer: string;
  readonly text: string;
  readonly settled: readonly Vagueness[];
}

interface Settling {
  readonly date?: string | null;
  readonly recurrence?: string | null;
}

/** Every field in which words could be vague: titles, descriptions and clauses. The purpose may dream. */
export function wordedFields(content: AgreementContent): readonly WordedField[] {
  return [
    ...content.goals.flatMap((goal, index) => [
      ...fields(`/goals/${index}`, { title: goal.title, description: goal.description }),
      ...goal.indicators.flatMap(({ title, dueOn }, place) => fields(`/goals/${index}/indicators/${place}`, { title }, { date: dueOn })),
    ]),
    ...content.milestones.flatMap(({ title, evidence, baselineOn }, index) => [
      ...fields(`/milestones/${index}`, { title }, { date: baselineOn }),
      ...fields(`/milestones/${index}`, { evidence }),
    ]),
    ...content.obligations.flatMap(({ title, dueOn, recurrence }, index) => fields(`/obligations/${index}`, { title }, { date: dueOn, recurrence })),
    ...content.pledges.flatMap(({ description, dueOn }, index) => fields(`/pledges/${index}`, { description }, { date: dueOn })),
    ...content.sharedResources.flatMap(({ title }, index) => fields(`/sharedResources/${index}`, { title })),
    ...content.incentives.flatMap(({ title, consequence }, index) => fields(`/incentives/${index}`, { title, consequence })),
    ...content.risks.flatMap(({ title, measure }, index) => fields(`/risks/${index}`, { title, measure })),
    ...content.safeguards.flatMap(({ text }, index) => fields(`/safeguards/${index}`, { text })),
    ...content.clauses.flatMap(({ title, text }, index) => fields(`/clauses/${index}`, { title, text })),
  ];
}

function fields(term: string, texts: Readonly<Record<string, string | null>>, { date, recurrence }: Settling = {}): WordedField[] {
  const settled: Vagueness[] = [...(date == null ? [] : (['time'] as const)), ...(recurrence == null ? [] : (['frequency'] as const))];
  return Object.entries(texts).flatMap(([field, text]) => (text === null ? [] : [{ pointer: `${term}/${field}`, text, settled }]));
}
