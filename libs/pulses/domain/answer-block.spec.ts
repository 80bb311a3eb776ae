import fc from 'fast-check';
import { answerBlocks } from './answer-block.js';
import type { Invited } from './answer-block.js';

function people(count: number, organisationId: string, level: Invited['level'] = 'operational', sector: Invited['sector'] = 'public'): Invited[] {
  return Array.from({ length: count }, () => ({ sector, organisationId, level }));
}

function sizes(invited: readonly Invited[]): Record<string, number> {
  return Object.fromEntries(answerBlocks(invited, 5).map(({ code, people: { length } }) => [code, length]));
}

describe('answer blocks', () => {
  it('are as fine as organisation and level where five share both', () => {
    const invited = [...people(6, 'city'), ...people(5, 'city', 'tactical'), ...people(7, 'firm', 'strategic', 'private')];
    expect(sizes(invited)).toEqual({
      'public/city/operational': 6,
      'public/city/tactical': 5,
      'private/firm/strategic': 7,
    });
  });

  it('keep together whom too few of an organisation share a level with', () => {
    expect(sizes([...people(9, 'city'), ...people(3, 'city', 'tactical'), ...people(2, 'city', 'strategic')])).toEqual({
      'public/city/operational': 9,
      'public/city/strategic+tactical': 5,
    });
    expect(sizes([...people(9, 'city'), ...people(3, 'city', 'tactical')])).toEqual({ 'public/city/tactical+operational': 12 });
  });

  it('keep small organisations of a sector together', () => {
    expect(sizes([...people(9, 'city'), ...people(3, 'school'), ...people(3, 'police')])).toEqual({
      'public/city/operational': 9,
      'public/several/operational': 6,
    });
  });

  it('join a small rest to the smallest near by, whole organisations at once', () => {
    const city = [...people(6, 'city'), ...people(5, 'city', 'tactical')];
    const firm = people(8, 'firm', 'strategic', 'private');
    expect(sizes([...city, ...firm, ...people(3, 'school')])).toEqual({
      'private/firm/strategic': 8,
      'public/several/tactical+operational': 14,
    });
    expect(sizes([...people(6, 'city'), ...people(3, 'firm', 'tactical', 'private')])).toEqual({
      'public+private/several/tactical+operational': 9,
    });
  });

  it('are one when fewer than the minimum are invited at all, and none of nobody', () => {
    expect(sizes(people(4, 'city'))).toEqual({ 'public/city/operational': 4 });
    expect(sizes([])).toEqual({});
  });

  const persons = fc.record({
    sector: fc.constantFrom<Invited['sector']>('public', 'private', 'civic'),
    organisation: fc.integer({ min: 1, max: 3 }),
    level: fc.constantFrom<Invited['level']>('strategic', 'tactical', 'operational'),
  });
  const rosters = fc
    .array(fc.tuple(persons, fc.integer({ min: 1, max: 7 })), { maxLength: 8 })
    .map((crowds) =>
      crowds.flatMap(([{ sector, organisation, level }, size]) => people(size, `${sector}-${organisation}`, level, sector)),
    );

  it('hold everyone once, in companies of the minimum or all in one, each under its own code', () => {
    fc.assert(
      fc.property(rosters, fc.integer({ min: 5, max: 9 }), (invited, minimum) => {
        const blocks = answerBlocks(invited, minimum);
        expect(blocks.flatMap((block) => block.people)).toHaveLength(invited.length);
        expect(new Set(blocks.flatMap((block) => block.people))).toEqual(new Set(invited));
        expect(blocks.length <= 1 || blocks.every((block) => block.people.length >= minimum)).toBe(true);
        expect(new Set(blocks.map(({ code }) => code)).size).toBe(blocks.length);
      }),
    );
  });

  it('say what all their people share, and leave no organisation half in a block of its own', () => {
    fc.assert(
      fc.property(rosters, (invited) => {
        const blocks = answerBlocks(invited, 5);
        for (const block of blocks) {
          for (const key of ['sector', 'organisationId', 'level'] as const) {
            const values = new Set(block.people.map((person) => person[key]));
            expect(block[key]).toBe(values.size === 1 ? [...values][0] : null);
          }
        }
        const own = blocks.filter(({ organisationId }) => organisationId !== null);
        for (const { organisationId } of own) {
          const inside = own.filter((block) => block.organisationId === organisationId).flatMap((block) => block.people);
          expect(inside).toHaveLength(invited.filter((person) => person.organisationId === organisationId).length);
        }
      }),
    );
  });
});
