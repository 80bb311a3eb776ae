import type { Language } from '@samenspel/ui';

/** What a person typed, such as '1.250,5', as a number of at most three decimals; undefined when it is none. */
export function valueFrom(text: string, language: Language): number | undefined {
  const [group, decimal] = language === 'nl' ? ['.', ','] : [',', '.'];
  const bare = text.replace(/\s/g, '').replace('−', '-');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(bare);
  const plain = (grouped ? bare.replaceAll(group!, '') : bare).replace(decimal!, '.');
  return /^-?\d+(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}
