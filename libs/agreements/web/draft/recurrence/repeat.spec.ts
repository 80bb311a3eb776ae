import { occurrencesBetween, parseRecurrence } from '@samenspel/agreements/domain';
import { once, readRepeat, type Repeat, writeRepeat } from './repeat';

const repeat = (change: Partial<Repeat>): Repeat => ({ ...once, ...change });

describe('the form of what comes back', () => {
  it.each([
    [{ pace: 'week' }, 'FREQ=WEEKLY'],
    [{ pace: 'week', interval: 2, days: ['TH', 'MO'] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH'],
    [{ pace: 'month', monthDay: 'last' }, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    [{ pace: 'quarter', end: 'count', count: 4 }, 'FREQ=MONTHLY;INTERVAL=3;COUNT=4'],
    [{ pace: 'quarter', interval: 2, monthDay: 'last-working' }, 'FREQ=MONTHLY;INTERVAL=6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    [{ pace: 'year', end: 'until', until: '2030-12-31' }, 'FREQ=YEARLY;UNTIL=20301231'],
  ] as const)('writes %p as %s, and reads it back', (change, rule) => {
    expect(writeRepeat(repeat(change as Partial<Repeat>))).toBe(rule);
    expect(writeRepeat(readRepeat(rule))).toBe(rule);
    expect(readRepeat(rule).pace).toBe(change.pace);
  });

  it('writes nothing for what happens once', () => {
    expect(writeRepeat(once)).toBeNull();
    expect(readRepeat(null)).toEqual(once);
  });

  it('leaves a rule that it cannot show as it is', () => {
    for (const rule of ['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1', 'FREQ=DAILY', 'soms']) {
      expect(readRepeat(rule).pace).toBe('other');
    }
  });

  it('is asked for an end that is not filled in yet without writing one', () => {
    expect(writeRepeat(repeat({ pace: 'month', end: 'until' }))).toBe('FREQ=MONTHLY');
    expect(writeRepeat(repeat({ pace: 'month', end: 'count' }))).toBe('FREQ=MONTHLY');
  });

  it('writes rules whose days are those that its words say', () => {
    const parsed = parseRecurrence(writeRepeat(repeat({ pace: 'quarter', monthDay: 'last-working' }))!);
    const days = 'rule' in parsed ? occurrencesBetween(parsed.rule, '2027-01-01', { from: '2027-01-01', until: '2027-12-31', limit: 4 }) : [];
    expect(days).toEqual(['2027-01-29', '2027-04-30', '2027-07-30', '2027-10-29']);
  });
});
