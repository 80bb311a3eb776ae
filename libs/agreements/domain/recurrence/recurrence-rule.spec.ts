import { parseRecurrence } from './recurrence-rule.js';

const problemOf = (text: string) => {
  const parsed = parseRecurrence(text);
  return 'problem' in parsed ? [parsed.problem.code, ...Object.values(parsed.problem.values ?? {})] : [];
};

describe('parseRecurrence', () => {
  it('reads every part that a duty between partners needs', () => {
    expect(parseRecurrence('FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,-1FR;BYMONTH=3,9;BYSETPOS=-1;UNTIL=20271231')).toEqual({
      rule: {
        frequency: 'MONTHLY',
        interval: 3,
        count: null,
        until: '2027-12-31',
        byDay: [
          { weekday: 0, ordinal: null },
          { weekday: 4, ordinal: -1 },
        ],
        byMonthDay: [],
        byMonth: [3, 9],
        bySetPosition: [-1],
      },
    });
    expect(problemOf('freq=yearly;count=4;bymonthday=-1')).toEqual([]);
  });

  it.each([
    ['', 'recurrence.unreadable'],
    ['elke maand', 'recurrence.unreadable'],
    ['FREQ=DAILY;', 'recurrence.unreadable'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'recurrence.unreadable'],
    [`FREQ=DAILY;BYMONTH=${'1,'.repeat(200)}1`, 'recurrence.unreadable'],
    ['RRULE:FREQ=DAILY', 'recurrence.unreadable'],
    ['INTERVAL=2', 'recurrence.value-unknown', 'FREQ'],
    ['FREQ=HOURLY', 'recurrence.value-unknown', 'FREQ'],
    ['FREQ=DAILY;BYHOUR=9', 'recurrence.part-unknown', 'BYHOUR'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'recurrence.part-unknown', 'BYWEEKNO'],
    ['FREQ=DAILY;INTERVAL=0', 'recurrence.value-unknown', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=401', 'recurrence.value-unknown', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=0', 'recurrence.value-unknown', 'COUNT'],
    ['FREQ=DAILY;COUNT=1e3', 'recurrence.value-unknown', 'COUNT'],
    ['FREQ=DAILY;COUNT=99999999999999', 'recurrence.value-unknown', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20260230', 'recurrence.value-unknown', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20260228T220000Z', 'recurrence.value-unknown', 'UNTIL'],
    ['FREQ=WEEKLY;BYDAY=MA', 'recurrence.value-unknown', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'recurrence.value-unknown', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'recurrence.value-unknown', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'recurrence.value-unknown', 'BYDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'recurrence.value-unknown', 'BYMONTHDAY'],
    ['FREQ=YEARLY;BYMONTH=-1', 'recurrence.value-unknown', 'BYMONTH'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'recurrence.value-unknown', 'BYSETPOS'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260228', 'recurrence.count-and-until'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'recurrence.parts-clash', 'BYMONTHDAY', 'FREQ=WEEKLY'],
    ['FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO', 'recurrence.parts-clash', 'BYDAY', 'BYMONTHDAY'],
    ['FREQ=DAILY;BYDAY=MO;BYSETPOS=1', 'recurrence.parts-clash', 'BYSETPOS', 'FREQ=DAILY'],
  ])('refuses "%s"', (text, ...problem) => {
    expect(problemOf(text)).toEqual(problem);
  });
});
