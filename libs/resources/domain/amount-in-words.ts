import type { Language, Text } from '@samenspel/platform/domain';
import type { PledgeKind } from './pledge.js';

const pieces: Readonly<Record<Exclude<PledgeKind, 'money'>, { readonly one: Text; readonly other: Text }>> = {
  hours: { one: { nl: 'uur', en: 'hour' }, other: { nl: 'uur', en: 'hours' } },
  places: { one: { nl: 'plek', en: 'place' }, other: { nl: 'plekken', en: 'places' } },
  space: { one: { nl: 'ruimte', en: 'room' }, other: { nl: 'ruimtes', en: 'rooms' } },
  expertise: { one: { nl: 'deskundige', en: 'expert' }, other: { nl: 'deskundigen', en: 'experts' } },
  equipment: { one: { nl: 'stuk', en: 'item' }, other: { nl: 'stuks', en: 'items' } },
};

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** An amount of cents, minutes or pieces as people say it, in every language: '€ 1.250,50', '12,5 uur', '20 plekken'. */
export function amountInWords(amount: number, kind: PledgeKind): Text {
  const say = (language: Language) => {
    const locale = locales[language];
    if (kind === 'money') return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount / 100);
    const count = kind === 'hours' ? amount / 60 : amount;
    const word = pieces[kind][count === 1 ? 'one' : 'other'][language];
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(count)} ${word}`;
  };
  return { nl: say('nl'), en: say('en') };
}
