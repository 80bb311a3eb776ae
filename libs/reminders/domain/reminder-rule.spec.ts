import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { daysAhead, defaultReminderRules, dueReminder, reminderRuleOf, type ReminderKind } from './reminder-rule.js';

const dueOn = '2026-12-08';
const rule = defaultReminderRules['milestone']!;
const on = (day: number) => dueReminder(dueOn, addDays(dueOn, day), rule);

describe('dueReminder', () => {
  it.each<[number, ReminderKind]>([
    [-14, 'two-weeks'],
    [-3, 'three-days'],
    [1, 'passed'],
  ])('reminds %i days from the due date', (day, kind) => {
    expect(on(day)).toBe(kind);
  });

  it('has nothing to say earlier than two weeks before', () => {
    expect(on(-15)).toBeUndefined();
  });

  it.each<[number, ReminderKind]>([
    [-10, 'two-weeks'],
    [-4, 'two-weeks'],
    [-1, 'three-days'],
    [0, 'three-days'],
    [5, 'passed'],
  ])('catches up with the latest kind that applies when %i days from the due date', (day, kind) => {
    expect(on(day)).toBe(kind);
  });

  it('leaves alone what was due more than two weeks ago', () => {
    expect(on(14)).toBe('passed');
    expect(on(15)).toBeUndefined();
  });

  it('never goes back to an earlier kind as days go by, whichever days are missed', () => {
    const order: ReminderKind[] = ['two-weeks', 'three-days', 'passed'];
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -60, max: 60 })), (days) => {
        const kinds = days.sort((a, b) => a - b).flatMap((day) => on(day) ?? []);
        const places = kinds.map((kind) => order.indexOf(kind));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a notice of its own', () => {
  const on = (day: number, noticeDays: number) =>
    dueReminder('2026-06-30', addDays('2026-06-30', day), reminderRuleOf({ kind: 'obligation', noticeDays }));

  it.each([
    [-31, 30, undefined],
    [-30, 30, 'notice'],
    [-4, 30, 'notice'],
    [-3, 30, 'three-days'],
    [1, 30, 'passed'],
    [-3, 2, undefined],
    [-2, 2, 'notice'],
    [0, 0, 'notice'],
    [-1, 0, undefined],
    [15, 30, undefined],
  ] as const)('%i days from the due date, with %i days of notice, asks for %s', (day, noticeDays, kind) => {
    expect(on(day, noticeDays)).toBe(kind);
  });

  it('is that of the kind where none was agreed', () => {
    expect(reminderRuleOf({ kind: 'milestone' })).toBe(defaultReminderRules['milestone']);
    expect(reminderRuleOf({ kind: 'unknown' })).toEqual([]);
  });
});

describe('daysAhead', () => {
  it('looks as far ahead as the first moment of any rule', () => {
    expect(daysAhead(defaultReminderRules)).toBe(30);
    expect(daysAhead({})).toBe(0);
    expect(daysAhead({ late: [{ kind: 'passed', day: 1, lastDay: 3 }] })).toBe(0);
  });
});
