import { handOverErrors } from './hand-over.js';

describe('a hand-over', () => {
  const work = [
    { kind: 'milestone', id: 'one' },
    { kind: 'milestone', id: 'two' },
  ];
  const errorsOf = (successors: Record<string, string | null>, nobodyAllowed = false) =>
    handOverErrors(
      Object.entries(successors).map(([id, successorId]) => ({ kind: 'milestone', id, successorId })),
      { work, colleagueIds: new Set(['ada', 'bob']), nobodyAllowed },
    ).map(({ pointer, code }) => [pointer, code]);

  it('gives each piece of work to a colleague of its own', () => {
    expect(errorsOf({ one: 'ada', two: 'bob' })).toEqual([]);
  });

  it('leaves no piece of work out', () => {
    expect(errorsOf({ two: 'ada' })).toEqual([['/handOvers', 'hand-over.incomplete']]);
  });

  it('leaves work in nobody\'s name only where that is allowed', () => {
    expect(errorsOf({ one: 'ada', two: null })).toEqual([['/handOvers/1/successorId', 'hand-over.nobody']]);
    expect(errorsOf({ one: 'ada', two: null }, true)).toEqual([]);
  });

  it('knows no successor of elsewhere, and no work of elsewhere', () => {
    expect(errorsOf({ one: 'eve', two: 'ada', three: 'ada' })).toEqual([
      ['/handOvers/0/successorId', 'hand-over.not-a-colleague'],
      ['/handOvers/2/id', 'unknown-reference'],
    ]);
  });

  it('gives nothing away twice', () => {
    const twice = [...work, work[0]!].map((piece) => ({ ...piece, successorId: 'ada' }));
    expect(handOverErrors(twice, { work, colleagueIds: new Set(['ada']), nobodyAllowed: false })).toEqual([
      { pointer: '/handOvers/2/id', code: 'hand-over.twice' },
    ]);
  });
});
