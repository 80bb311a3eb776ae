import { describe, expect, it } from '@jest/globals';
import { addDays } from '@samenspel/platform/domain';
import fc from 'fast-check';
import { answerReminderDates, dueAnswerReminder } from './answer-reminder.js';

const wave = (days: number) => ({ openedOn: '2026-03-26', closesOn: addDays('2026-03-26', days) });

describe('reminders to answer', () => {
  it('go out on the third and the fifth day and on the day before the last', () => {
    expect(answerReminderDates(wave(14))).toEqual(['2026-03-29', '2026-03-31', '2026-04-08']);
  });

  it('are fewer for a short wave, so that nobody is asked on two days running', () => {
    expect(answerReminderDates(wave(7))).toEqual(['2026-03-29', '2026-04-01']);
    expect(answerReminderDates(wave(6))).toEqual(['2026-03-29', '2026-03-31']);
    expect(answerReminderDates(wave(4))).toEqual(['2026-03-29']);
    expect(answerReminderDates(wave(2))).toEqual(['2026-03-27']);
    expect(answerReminderDates(wave(1))).toEqual([]);
    expect(answerReminderDates(wave(0))).toEqual([]);
  });

  it('fall within the wave, in order and two days apart, whatever its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
        const { openedOn, closesOn } = wave(days);
        const dates = answerReminderDates({ openedOn, closesOn });
        for (const [place, date] of dates.entries()) {
          expect(date > openedOn && date < closesOn).toBe(true);
          if (place > 0) expect(date >= addDays(dates[place - 1]!, 2)).toBe(true);
        }
      }),
    );
  });

  it('are due from their day on until the next, and never after the last day', () => {
    const due = (today: string) => dueAnswerReminder(wave(14), today);
    expect(due('2026-03-28')).toBeUndefined();
    expect(due('2026-03-29')).toBe('2026-03-29');
    expect(due('2026-03-30')).toBe('2026-03-29');
    expect(due('2026-03-31')).toBe('2026-03-31');
    expect(due('2026-04-09')).toBe('2026-04-08');
    expect(due('2026-04-10')).toBeUndefined();
  });
});
