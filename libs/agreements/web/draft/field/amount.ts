import type { TermKind } from '@samenspel/agreements/domain';
import type { Language } from '@samenspel/ui';

/** How a number is written on screen and kept: money in cents, hours in minutes, whole pieces, or decimals as they are. */
export type Measure = 'money' | 'hours' | 'whole' | 'decimal';

const perUnit: Readonly<Record<Measure, number>> = { money: 100, hours: 60, whole: 1, decimal: 1 };
const decimals: Readonly<Record<Measure, number>> = { money: 2, hours: 2, whole: 0, decimal: 3 };
const marks: Readonly<Record<Language, { group: string; decimal: string }>> = {
  nl: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};
const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export function measureOf(kind: TermKind): Measure {
  return kind === 'money' || kind === 'hours' ? kind : 'whole';
}

/**
 * Reads an amount as people write it: '€ 1.250,50', '1250,5' or '1 250', and in English '1,250.50'.
 * @returns null when nothing is written, undefined when it cannot be read
 */
export function readAmount(text: string, measure: Measure, language: Language): number | null | undefined {
  const bare = text.replace(/[€\s\u00a0\u202f]/g, '');
  if (bare === '') return null;
  const number = plainNumber(bare, marks[language]);
  if (number === undefined) return undefined;
  const kept = number * perUnit[measure];
  const rounded = measure === 'decimal' ? Math.round(kept * 1000) / 1000 : Math.round(kept);
  const exact = measure === 'hours' || Math.abs(kept - rounded) < 1e-6;
  return exact && Number.isSafeInteger(Math.round(kept * 1000)) ? rounded : undefined;
}

/** An amount as it stands in a field that is not being written in: '1.250,50'. */
export function writeAmount(amount: number, measure: Measure, language: Language): string {
  const value = amount / perUnit[measure];
  const minimumFractionDigits = measure === 'money' && !Number.isInteger(value) ? 2 : 0;
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits, maximumFractionDigits: decimals[measure] }).format(value);
}

/** Groups must be whole thousands: '1.25' in Dutch is neither 125 nor 1,25, so it is not guessed at. */
function plainNumber(text: string, { group, decimal }: { group: string; decimal: string }): number | undefined {
  const form = new RegExp(`^-?(\\d{1,3}(\\${group}\\d{3})+|\\d+)(\\${decimal}(\\d+|-))?$`);
  if (!form.test(text)) return undefined;
  const number = Number(text.replaceAll(group, '').replace(decimal, '.').replace(/\.-$/, ''));
  return Number.isFinite(number) ? number : undefined;
}
