/** Days to look back over; the first is the API's own choice. */
export const periods = [90, 30, 180, 365] as const;
export type Period = (typeof periods)[number];

export function toPeriod(text: string | undefined): Period {
  return periods.find((period) => String(period) === text) ?? periods[0];
}

/** The date that many days before 'YYYY-MM-DD'. */
export function daysBefore(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day - days)).toISOString().slice(0, 10);
}
