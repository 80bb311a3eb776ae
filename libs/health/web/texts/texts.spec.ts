import { conversationCodes, conversationFactCodes, contractParts, evidenceOutcomes, quadrants, relationshipParts, unknownReasons } from '@samenspel/health/domain';
import en from './en.json';
import nl from './nl.json';

const keysOf = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );

describe('the texts of health', () => {
  it('exist in both languages with the same places to fill', () => {
    expect(keysOf(en)).toEqual(keysOf(nl));
    const places = (texts: object) => keysOf(texts).map((key) => [key, (at(texts, key).match(/{{ \w+ }}/g) ?? []).toSorted()]);
    expect(places(en)).toEqual(places(nl));
  });

  const at = (texts: object, key: string): string => key.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], texts) as string;

  it.each([nl, en])('have words for every code of the domain', (texts) => {
    expect(Object.keys(texts.quadrant)).toEqual([...quadrants]);
    expect(Object.keys(texts.field.quadrant)).toEqual([...quadrants]);
    expect(Object.keys(texts.part)).toEqual([...contractParts, ...relationshipParts]);
    expect(Object.keys(texts.reason)).toEqual([...unknownReasons]);
    expect(Object.keys(texts.outcome)).toEqual([...evidenceOutcomes]);
    expect(Object.keys(texts.conversation.fact).sort()).toEqual([...conversationFactCodes].sort());
    expect(Object.keys(texts.conversation.title)).toEqual(expect.arrayContaining([...conversationCodes]));
  });
});
