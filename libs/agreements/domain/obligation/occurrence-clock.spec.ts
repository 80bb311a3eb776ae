import { occurrenceClocks } from './occurrence-clock.js';

const terms = { firstDueOn: '2026-01-31', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=-1', noticeDays: 7, startsOn: '2026-01-01', endsOn: null };
const wait = (fromOn: string, untilOn: string | null) => ({ organisationId: 'partner', organisationName: 'Partner', fromOn, untilOn, settled: true });
const on = '2026-04-10';

describe('occurrenceClocks', () => {
  it('tells of each time that passed, earliest first, how late it was, and leaves out what is still to come', () => {
    const clocks = occurrenceClocks(terms, new Map([['2026-01-31', '2026-02-03'], ['2026-02-28', '2026-02-20']]), [], on);
    expect(clocks.map(({ dueOn, clock }) => [dueOn, clock.late])).toEqual([['2026-01-31', 3], ['2026-02-28', 0], ['2026-03-31', 10]]);
  });

  it('counts what was done before its day', () => {
    expect(occurrenceClocks(terms, new Map([['2026-04-30', '2026-04-08']]), [], on).at(-1)).toMatchObject({ dueOn: '2026-04-30', clock: { late: 0 } });
  });

  it('says nothing on the day itself', () => {
    expect(occurrenceClocks(terms, new Map(), [], '2026-01-31')).toEqual([]);
  });

  it('lets waiting count for the time that it held up, and for none after that', () => {
    const clocks = occurrenceClocks(terms, new Map([['2026-02-28', '2026-03-12']]), [wait('2026-02-25', '2026-03-05')], on);
    expect(clocks.map(({ clock: { late, own } }) => [late, own])).toEqual([
      [69, 61],
      [12, 4],
      [10, 10],
    ]);
  });

  it('counts waiting that goes on for each time from the day after the one before', () => {
    const clocks = occurrenceClocks(terms, new Map([['2026-01-31', '2026-01-31'], ['2026-02-28', '2026-03-10']]), [wait('2026-01-01', null)], on);
    expect(clocks.map(({ clock: { late, own } }) => [late, own])).toEqual([
      [0, 0],
      [10, 0],
      [10, 0],
    ]);
  });
});
