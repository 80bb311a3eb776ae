import { standOf, timelineLead } from './timeline-words';

const today = '2026-06-15';
const milestone = (changes: object) => ({
  title: 'Tien banen',
  baselineOn: '2026-06-10',
  dueOn: '2026-06-10',
  completedOn: null,
  responsibleOrganisationName: 'De Brug',
  status: 'planned' as const,
  ...changes,
});

describe('where a milestone stands, in words', () => {
  it.each([
    [{ status: 'planned', dueOn: '2026-06-20', baselineOn: '2026-06-20' }, 'expected.agreed', 0],
    [{ status: 'moved', dueOn: '2026-06-30' }, 'expected.later.other', 20],
    [{ status: 'planned', baselineOn: '2026-06-21', dueOn: '2026-06-20' }, 'expected.earlier.one', 1],
    [{ status: 'completed', completedOn: '2026-06-10' }, 'done.agreed', 0],
    [{ status: 'completed', completedOn: '2026-06-11', dueOn: '2026-07-01' }, 'done.later.one', 1],
    [{ status: 'completed', completedOn: '2026-06-05' }, 'done.earlier.other', 5],
    [{ status: 'waiting' }, 'waiting.other', 5],
    [{ status: 'waiting', dueOn: '2026-06-14' }, 'waiting.one', 1],
  ])('%j is %s', (changes, key, days) => {
    expect(standOf(milestone(changes), today)).toEqual({ key, values: { days, organisation: 'De Brug' } });
  });

  it('opens with how far it is, on whom it waits and what comes first', () => {
    const milestones = [
      milestone({ status: 'completed', completedOn: '2026-06-10' }),
      milestone({ status: 'waiting' }),
      milestone({ status: 'waiting', responsibleOrganisationName: 'Gemeente' }),
      milestone({ title: 'Later', dueOn: '2026-09-01' }),
      milestone({ title: 'Eerst', status: 'moved', dueOn: '2026-07-01' }),
    ];
    expect(timelineLead(milestones)).toEqual([
      { key: 'done.other', values: { done: 1, count: 5 } },
      { key: 'waiting.other', values: { count: 2, organisations: 'De Brug, Gemeente' } },
      { key: 'next', values: { title: 'Eerst', organisation: 'De Brug', date: '2026-07-01' } },
    ]);
    expect(timelineLead([milestone({ status: 'completed', completedOn: '2026-06-10' })])).toEqual([{ key: 'done.one', values: { done: 1, count: 1 } }]);
  });
});
