import { addDays, dayOfWeek, type LocalDate } from './local-date.js';

/**
 * Public holidays of the Netherlands that a term does not count, as in article 3 of the Algemene termijnenwet (BWBR0002448):
 * New Year's Day, Good Friday, Easter Monday, King's Day, 5 May, Ascension Day, Whit Monday and both days of Christmas.
 * Sundays need no line: weekends are no working days anyway.
 */
export function dutchPublicHolidays(year: number): ReadonlySet<LocalDate> {
  const easter = easterSunday(year);
  return new Set([
    `${year}-01-01`,
    addDays(easter, -2),
    addDays(easter, 1),
    kingsDay(year),
    `${year}-05-05`,
    addDays(easter, 39),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ]);
}

/** Whether offices are open: no Saturday, no Sunday, no Dutch public holiday. */
export function isWorkingDay(date: LocalDate): boolean {
  return dayOfWeek(date) < 6 && !dutchPublicHolidays(Number(date.slice(0, 4))).has(date);
}

/** The last of that many working days, counted from the day after a date. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let last = date;
  for (let counted = 0; counted < days; counted += isWorkingDay(last) ? 1 : 0) last = addDays(last, 1);
  return last;
}

/** 27 April, or the Saturday before when that is a Sunday (Koninklijk Besluit of 2013). */
function kingsDay(year: number): LocalDate {
  const day = `${year}-04-27`;
  return dayOfWeek(day) === 7 ? addDays(day, -1) : day;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm in the form of Meeus (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const monthAndDay = epact + weekday - 7 * late + 114;
  return addDays(`${year}-0${Math.floor(monthAndDay / 31)}-01`, monthAndDay % 31);
}
