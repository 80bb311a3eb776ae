import { type AgreementContent, emptyContent } from '@samenspel/agreements/domain';
import { newClause, newGoal, newIndicator, newMilestone } from '../content/new-terms';
import { withValueAt } from '../content/pointer';
import { mergeContents, same } from './merge-contents';

const empty = emptyContent('Buurtwerk');
const milestone = (id: string) => ({ ...newMilestone(empty, 'a'), id, title: id });
const base: AgreementContent = {
  ...empty,
  goals: [{ ...newGoal(), id: 'goal', title: 'Werk', indicators: [{ ...newIndicator(), id: 'indicator', title: 'Banen' }] }],
  milestones: ['one', 'two', 'three'].map(milestone),
};
const ids = ({ milestones }: AgreementContent) => milestones.map(({ id }) => id);

describe('two versions of a draft that began from the same one', () => {
  it('keep what each of the two wrote, down to the fields of one term', () => {
    const mine = withValueAt(withValueAt(base, '/milestones/0/title', 'Mijn titel'), '/duration/endsOn', '2027-12-31');
    const theirs = withValueAt(withValueAt(base, '/milestones/0/baselineOn', '2027-03-01'), '/goals/0/indicators/0/unit', 'banen');
    const { content, conflicts } = mergeContents(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content.milestones[0]).toMatchObject({ title: 'Mijn titel', baselineOn: '2027-03-01' });
    expect(content.duration.endsOn).toBe('2027-12-31');
    expect(content.goals[0]!.indicators[0]!.unit).toBe('banen');
  });

  it('ask where both wrote the same field, and take the side that is chosen for its section', () => {
    const mine = withValueAt(withValueAt(base, '/milestones/0/title', 'Van mij'), '/title', 'Van mij');
    const theirs = withValueAt(withValueAt(base, '/milestones/0/title', 'Van hen'), '/title', 'Van hen');
    const { content, conflicts } = mergeContents(base, mine, theirs, { milestones: 'theirs' });
    expect(conflicts).toEqual([
      { section: 'core', path: '/title', mine: 'Van mij', theirs: 'Van hen' },
      { section: 'milestones', path: '/milestones/one/title', mine: 'Van mij', theirs: 'Van hen' },
    ]);
    expect(content.title).toBe('Van mij');
    expect(content.milestones[0]!.title).toBe('Van hen');
  });

  it('keep terms that either of the two added, and leave out what one of them took out', () => {
    const clause = { ...newClause('exit', 'Uitstap'), id: 'clause' };
    const mine = { ...base, milestones: [...base.milestones.slice(1), milestone('mine')], clauses: [clause] };
    const theirs = { ...base, milestones: [base.milestones[0]!, milestone('theirs'), ...base.milestones.slice(1)] };
    const { content, conflicts } = mergeContents(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(ids(content)).toEqual(['theirs', 'two', 'three', 'mine']);
    expect(content.clauses).toEqual([clause]);
  });

  it('ask when one took out what the other changed', () => {
    const mine = { ...base, milestones: base.milestones.slice(1) };
    const theirs = withValueAt(base, '/milestones/0/title', 'Toch anders');
    const { content, conflicts } = mergeContents(base, mine, theirs);
    expect(conflicts).toMatchObject([{ section: 'milestones', path: '/milestones/one', mine: undefined, theirs: { title: 'Toch anders' } }]);
    expect(ids(content)).toEqual(['two', 'three']);
    expect(ids(mergeContents(base, mine, theirs, { milestones: 'theirs' }).content)).toEqual(['one', 'two', 'three']);
  });

  it('keep the order of whoever changed it', () => {
    const turned = { ...base, milestones: [...base.milestones].reverse() };
    expect(ids(mergeContents(base, turned, base).content)).toEqual(['three', 'two', 'one']);
    expect(ids(mergeContents(base, base, turned).content)).toEqual(['three', 'two', 'one']);
  });

  it('are the same whatever the order of their fields', () => {
    expect(same({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(same([], {})).toBe(false);
  });
});
