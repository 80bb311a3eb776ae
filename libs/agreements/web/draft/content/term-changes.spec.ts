import { type AgreementContent, emptyContent } from '@samenspel/agreements/domain';
import { newGoal, newIncentive, newIndicator, newMilestone, newObligation } from './new-terms';
import { valueAt, withValueAt } from './pointer';
import { addTerm, moveTerm, removeTerm, restoreTerm } from './term-changes';

function written(): AgreementContent {
  const empty = emptyContent('Buurtwerk');
  const goal = { ...newGoal(), id: 'goal', title: 'Werk', indicators: [{ ...newIndicator(), id: 'indicator', title: 'Banen' }] };
  const first = { ...newMilestone(empty, 'a'), id: 'first', goalId: 'goal' };
  const second = { ...newMilestone(empty, 'a'), id: 'second', dependsOn: ['first'] };
  const report = { ...newObligation('a'), id: 'report', waitsFor: ['second', 'first'] };
  const bonus = { ...newIncentive(), id: 'bonus', tiedToId: 'first' };
  return { ...empty, goals: [goal], milestones: [first, second], obligations: [report], incentives: [bonus] };
}

describe('terms of an agreement that is being written', () => {
  it('take with them what pointed at them, and bring it back', () => {
    const before = written();
    const { content, removed } = removeTerm(before, '/milestones', 0);
    expect(content.milestones.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([['second', []]]);
    expect(content.obligations[0]!.waitsFor).toEqual(['second']);
    expect(content.incentives[0]!.tiedToId).toBeNull();
    expect(restoreTerm(content, removed)).toEqual(before);
  });

  it('come back beside what was written since', () => {
    const { content, removed } = removeTerm(written(), '/milestones', 0);
    const later = withValueAt(withValueAt(content, '/title', 'Nieuw'), '/incentives/0/tiedToId', 'second');
    const restored = restoreTerm(later, removed)!;
    expect(restored.title).toBe('Nieuw');
    expect(restored.milestones.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(restored.incentives[0]!.tiedToId).toBe('second');
  });

  it('find the goal they belonged to, also when it has moved', () => {
    const { content, removed } = removeTerm(written(), '/goals/0/indicators', 0);
    const moved = moveTerm(addTerm(content, '/goals', { ...newGoal(), id: 'other' }), '/goals', 1, 0);
    expect(valueAt(restoreTerm(moved, removed), '/goals/1/indicators/0/title')).toBe('Banen');
    expect(restoreTerm(removeTerm(content, '/goals', 0).content, removed)).toBeUndefined();
  });

  it('keep their place at either end', () => {
    const content = written();
    expect(moveTerm(content, '/milestones', 0, -1)).toBe(content);
    expect(moveTerm(content, '/milestones', 1, 0).milestones.map(({ id }) => id)).toEqual(['second', 'first']);
  });
});
