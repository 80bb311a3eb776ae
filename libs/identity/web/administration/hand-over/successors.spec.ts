import { handOversOf } from './successors';

describe('what the API is told of a hand-over', () => {
  it('names a successor, or nobody, and leaves out what was not chosen', () => {
    const piece = { kind: 'milestone', partnershipId: 'p', partnershipName: 'P', title: 'T', path: 'x' };
    const work = [
      { ...piece, id: 'one' },
      { ...piece, id: 'two' },
      { ...piece, id: 'three' },
    ];
    expect(handOversOf({ work }, { one: 'ada', two: 'nobody', three: '' })).toEqual([
      { kind: 'milestone', id: 'one', successorId: 'ada' },
      { kind: 'milestone', id: 'two' },
    ]);
  });
});
