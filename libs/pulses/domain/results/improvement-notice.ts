import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import type { DimensionCode } from '../instrument.js';
import { dimensionTexts } from '../pulse-texts.js';
import type { TriedImprovement } from './improvement.js';

const texts = {
  subject: { nl: 'Jullie zeiden, wij doen: {partnership}', en: 'You said, we do: {partnership}' },
  opening: {
    nl: 'De vorige meetronde in {partnership} is besproken. Dit gaan de partners proberen:',
    en: 'The latest pulse in {partnership} was discussed. This is what the partners will try:',
  },
  item: { nl: '{dimension}: {text}', en: '{dimension}: {text}' },
  closing: {
    nl: 'Bij de volgende meetronde kijken we samen of het helpt.',
    en: 'At the next pulse we look together whether it helps.',
  },
  earlier: {
    nl: 'Wat al eerder is geprobeerd, en wat deze meetronde daarvan zegt:',
    en: 'What was tried before, and what this pulse says of it:',
  },
  paragraph: {
    nl: 'Na de vorige meetronde spraken de partners af: {list}. Deze keer kijken we of dat helpt.',
    en: 'After the previous pulse the partners agreed: {list}. This time we see whether that helps.',
  },
} as const satisfies Record<string, Text>;

export interface ImprovementNotice {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** What was tried before, with what the present wave says of it in words. */
export interface ToldOutcome extends TriedImprovement {
  readonly outcome: Text;
}

/** What can be told of judgements: those of which something was tried. */
export function toldOutcomes<O extends string>(
  judged: readonly { readonly dimension: DimensionCode; readonly text?: string | null; readonly outcome: O }[],
  outcomeTexts: Readonly<Record<O, Text>>,
): readonly ToldOutcome[] {
  return judged.flatMap(({ dimension, text, outcome }) => (text ? [{ dimension, text, outcome: outcomeTexts[outcome] }] : []));
}

/** What everyone who was invited is told of what partners will try: the same text in the preview and in the mail. */
export function improvementNotice(
  partnership: string,
  tried: readonly TriedImprovement[],
  earlier: readonly ToldOutcome[],
  language: Language,
): ImprovementNotice {
  const say = (text: Text) => fillText(text[language], { partnership });
  const told = earlier.map((improvement) => `${withoutStop(itemOf(improvement, language))} (${improvement.outcome[language]})`);
  return {
    subject: say(texts.subject),
    paragraphs: [
      say(texts.opening),
      ...tried.map((improvement) => itemOf(improvement, language)),
      say(texts.closing),
      ...(told.length > 0 ? [say(texts.earlier), ...told] : []),
    ],
  };
}

/** The paragraph in the invitation to the next wave; undefined when nothing was recorded. */
export function improvementParagraph(tried: readonly TriedImprovement[], language: Language): string | undefined {
  if (tried.length === 0) return undefined;
  return fillText(texts.paragraph[language], { list: tried.map((improvement) => withoutStop(itemOf(improvement, language))).join('; ') });
}

function itemOf({ dimension, text }: TriedImprovement, language: Language): string {
  return fillText(texts.item[language], { dimension: dimensionTexts[dimension][language], text });
}

const withoutStop = (item: string) => item.replace(/\.$/, '');
