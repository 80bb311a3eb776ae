import { readdirSync, readFileSync } from 'node:fs';
import { emptyContent, type AgreementContent } from './agreement-content.js';
import { contentCompleteness } from './content-completeness.js';
import { contentFindingTexts } from './content-finding-texts.js';
import { contentFindings, type ContentFinding, type FindingCode } from './content-findings.js';

interface Fixture {
  readonly about: string;
  readonly content: AgreementContent;
  readonly expected: readonly Pick<ContentFinding, 'pointer' | 'code'>[];
}

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
  .sort()
  .map((name): [string, Fixture] => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]);

const placed = ({ pointer, code }: Pick<ContentFinding, 'pointer' | 'code'>) => `${code} at ${pointer}`;

describe('contentFindings', () => {
  it.each(fixtures)('finds exactly what stands in %s', (_, { content, expected }) => {
    expect(contentFindings(content).map(placed).sort()).toEqual(expected.map(placed).sort());
  });

  it('finds nothing in twenty agreements that is not there, and overlooks nothing', () => {
    const counts = { agreements: fixtures.length, expected: 0, falsePositives: 0, falseNegatives: 0 };
    for (const [, { content, expected }] of fixtures) {
      const found = new Set(contentFindings(content).map(placed));
      const wanted = new Set(expected.map(placed));
      counts.expected += wanted.size;
      counts.falsePositives += found.difference(wanted).size;
      counts.falseNegatives += wanted.difference(found).size;
    }
    console.info(counts);
    expect(counts).toEqual({ agreements: 20, expected: expect.any(Number), falsePositives: 0, falseNegatives: 0 });
  });

  it('has a fixture for every rule', () => {
    const codes = Object.keys(contentFindingTexts).map((key) => key.replace(/\.(reason|suggestion)$/, '') as FindingCode);
    const shown = new Set(fixtures.flatMap(([, { expected }]) => expected.map(({ code }) => code)));
    expect([...new Set(codes)].filter((code) => !shown.has(code))).toEqual([]);
  });

  it('says why and what can be done, with the words that were found', () => {
    const content = { ...emptyContent('Wasserij'), clauses: [{ id: 'c', kind: 'other' as const, title: 'Betalen', text: 'We betalen z.s.m. of binnenkort.' }] };
    expect(contentFindings(content).find(({ code }) => code === 'term.vague-time')).toEqual({
      pointer: '/clauses/0/text',
      code: 'term.vague-time',
      severity: 'vague',
      reason: 'term.vague-time.reason',
      suggestion: 'term.vague-time.suggestion',
      values: { words: "'zsm', 'binnenkort'" },
    });
    for (const { reason, suggestion } of contentFindings(emptyContent('Wasserij'))) {
      expect([contentFindingTexts[reason], contentFindingTexts[suggestion]]).not.toContain(undefined);
    }
  });
});

describe('contentCompleteness', () => {
  const complete = fixtures[0]![1].content;

  it('is nothing of an agreement with only a title, and everything of one that is complete', () => {
    expect(contentCompleteness(emptyContent('Nieuw'))).toBe(0);
    expect(contentCompleteness(complete)).toBe(1);
  });

  it('loses the part of a vital thing that is not there', () => {
    expect(contentCompleteness({ ...complete, clauses: complete.clauses.slice(1) })).toBeCloseTo(1 - 1 / 4 / 12);
    expect(contentCompleteness({ ...complete, risks: [] })).toBeCloseTo(1 - 1 / 12);
  });
});
