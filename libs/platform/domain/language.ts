/** The languages of every text a person can see; Dutch is the first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. Values in braces, `{name}`, are filled in by {@link fillText}. */
export type Text = Readonly<Record<Language, string>>;

export type TextValues = Readonly<Record<string, string | number>>;

/** Fills the places in braces; a place without a value stays visible, so that a mistake shows. */
export function fillText(text: string, values: TextValues = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** The best language for an Accept-Language header (RFC 9110, 12.5.4); Dutch when none fits. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').split(',').map((range, order) => {
    const [tag = '', ...parameters] = range.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.trim().slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality), order };
  });
  const wanted = ranges
    .filter(({ language, quality }) => quality > 0 && languages.includes(language as Language))
    .sort((a, b) => b.quality - a.quality || a.order - b.order)[0];
  return (wanted?.language as Language | undefined) ?? 'nl';
}
