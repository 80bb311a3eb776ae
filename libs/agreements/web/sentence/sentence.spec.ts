import texts from '../texts/nl.json';
import { agreementSentence, inDays, type SentenceFacts } from './sentence';

/** Fills the real Dutch texts. */
function translate(key: string, values: Record<string, unknown> = {}): string {
  const text = key.split('.').reduce<unknown>((place, part) => (place as Record<string, unknown>)[part], texts) as string;
  return text.replace(/\{\{ (\w+) \}\}/g, (_, name: string) => String(values[name]));
}

const today = '2026-11-24';
const next = { dueOn: '2026-12-08', organisationName: 'Zorghulp' };
const sentence = (facts: SentenceFacts) => agreementSentence(facts, today, translate);

describe('agreementSentence', () => {
  it('says who is next, and when', () => {
    expect(sentence({ milestoneCount: 3, completedCount: 0, nextMilestone: next })).toBe(
      'Drie mijlpalen, de eerstvolgende over 14 dagen bij Zorghulp.',
    );
    expect(sentence({ milestoneCount: 1, completedCount: 0, nextMilestone: next })).toBe('Eén mijlpaal, over 14 dagen bij Zorghulp.');
  });

  it('says how many are done', () => {
    expect(sentence({ milestoneCount: 5, completedCount: 2, nextMilestone: { ...next, dueOn: '2026-11-25' } })).toBe(
      'Twee van vijf mijlpalen gedaan, de eerstvolgende morgen bij Zorghulp.',
    );
  });

  it('writes one with its Dutch capital', () => {
    expect(sentence({ milestoneCount: 2, completedCount: 1, nextMilestone: next })).toMatch(/^Eén van twee/);
  });

  it('says on whom it waits when a day has passed, without blame', () => {
    const waiting = { ...next, dueOn: '2026-11-23' };
    expect(sentence({ milestoneCount: 3, completedCount: 0, nextMilestone: waiting })).toBe(
      'Drie mijlpalen, waarvan de eerste wacht op Zorghulp.',
    );
    expect(sentence({ milestoneCount: 3, completedCount: 2, nextMilestone: waiting })).toBe(
      'Twee van drie mijlpalen gedaan, de volgende wacht op Zorghulp.',
    );
  });

  it('says when nothing is left, or nothing was agreed', () => {
    expect(sentence({ milestoneCount: 3, completedCount: 3, nextMilestone: null })).toBe('Alle mijlpalen zijn gedaan.');
    expect(sentence({ milestoneCount: 0, completedCount: 0, nextMilestone: null })).toBe('Er staan geen mijlpalen in.');
  });

  it('asks for nothing once the agreement was terminated', () => {
    expect(sentence({ milestoneCount: 3, completedCount: 1, nextMilestone: next, terminatedOn: '2026-11-01' })).toBe('Beëindigd. Wat nog openstond, wordt niet meer gevraagd.');
  });

  it('writes numbers above twelve in figures', () => {
    expect(sentence({ milestoneCount: 13, completedCount: 0, nextMilestone: next })).toMatch(/^13 mijlpalen/);
  });
});

describe('inDays', () => {
  it('uses the words that people use', () => {
    expect([0, 1, 2].map((days) => inDays(days, translate))).toEqual(['vandaag', 'morgen', 'over 2 dagen']);
  });
});
