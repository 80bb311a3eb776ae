import { recurrenceInWords } from './recurrence-in-words.js';
import { parseRecurrence } from './recurrence-rule.js';

const inWords = (text: string, language: 'nl' | 'en') => {
  const parsed = parseRecurrence(text);
  return 'rule' in parsed ? recurrenceInWords(parsed.rule, language) : parsed.problem.code;
};

describe('recurrenceInWords', () => {
  it.each([
    ['FREQ=DAILY', 'elke dag', 'every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 'elke 2 weken, op maandag en donderdag', 'every 2 weeks, on Monday and Thursday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'elke week, op werkdagen', 'every week, on working days'],
    ['FREQ=MONTHLY;INTERVAL=3', 'elk kwartaal', 'every quarter'],
    ['FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=1', 'elk half jaar, op de eerste', 'every half year, on the first'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,22', 'elke maand, op de 15e en 22e', 'every month, on the 15th and 22nd'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'elke maand, op de laatste dag', 'every month, on the last day'],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20271231',
      'elk kwartaal, op de laatste werkdag, tot en met 31 december 2027',
      'every quarter, on the last working day, until 31 December 2027',
    ],
    ['FREQ=MONTHLY;BYDAY=1MO,-1FR', 'elke maand, op de eerste maandag en laatste vrijdag', 'every month, on the first Monday and last Friday'],
    ['FREQ=YEARLY;BYDAY=-1FR', 'elk jaar, op de laatste vrijdag van het jaar', 'every year, on the last Friday of the year'],
    ['FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1;COUNT=4', 'elk jaar, op de eerste, in maart en september, 4 keer', 'every year, on the first, in March and September, 4 times'],
    ['FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-2', 'elke maand, op zaterdag en zondag, alleen de 2e van achteren', 'every month, on Saturday and Sunday, only the 2nd from the end'],
  ])('says %s in both languages', (text, nl, en) => {
    expect(inWords(text, 'nl')).toBe(nl);
    expect(inWords(text, 'en')).toBe(en);
  });
});
