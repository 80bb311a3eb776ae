import { fillText, type Language, type Text } from '@samenspel/platform/domain';

const bands: readonly { readonly from: number; readonly text: Text }[] = [
  { from: 0.8, text: { nl: 'de vragen hangen goed samen', en: 'the questions hang together well' } },
  { from: 0.7, text: { nl: 'de vragen hangen redelijk samen', en: 'the questions hang together fairly well' } },
  { from: -Infinity, text: { nl: 'de vragen hangen weinig samen', en: 'the questions hang together little' } },
];

const sentence: Text = { nl: '{words} (Cronbachs alfa {alpha})', en: "{words} (Cronbach's alpha {alpha})" };

/** Cronbach's alpha in words and as a figure, in limits of our own: it is about the questionnaire, never about people. */
export function qualityInWords(alpha: number, language: Language): string {
  const { text } = bands.find(({ from }) => alpha >= from)!;
  const figure = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(alpha);
  return fillText(sentence[language], { words: text[language], alpha: figure });
}
