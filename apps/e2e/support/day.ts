/** The date that many days from today on a wall calendar in the Netherlands, as a date field takes it. */
export function dayFromNow(days: number): string {
  const moment = new Date(Date.now() + days * 24 * 3600 * 1000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment);
}
