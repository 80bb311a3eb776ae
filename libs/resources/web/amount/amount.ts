import type { PledgeKind } from '@samenspel/api-client';
import type { Language } from '@samenspel/ui';

const signs: Record<Language, { group: string; decimal: string }> = {
  nl: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** How many of the smallest units go in what a person types: cents in a euro, minutes in an hour, one in a piece. */
export function smallestUnits(kind: PledgeKind): number {
  return { money: 100, hours: 60, places: 1, space: 1, expertise: 1, equipment: 1 }[kind];
}

/**
 * What a person typed, such as '1.250,50' euros or '12,5' hours, in whole cents or minutes. Undefined when it is no number,
 * or stands for a part of a cent, a minute or a piece.
 */
export function amountFrom(text: string, kind: PledgeKind, language: Language): number | undefined {
  const { group, decimal } = signs[language];
  const bare = text.replace(/[\s€]/g, '').replace('−', '-');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(bare);
  const plain = (grouped ? bare.replaceAll(group, '') : bare).replace(decimal, '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  const units = Number(plain) * smallestUnits(kind);
  const whole = Math.round(units);
  return Math.abs(units - whole) < 1e-6 && Number.isSafeInteger(whole) ? whole : undefined;
}
