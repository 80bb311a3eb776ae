import { dayInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';
import { dimensionTexts } from '../pulse-texts.js';
import type { DimensionToDiscuss, DiscussionReason } from './dimensions-to-discuss.js';
import { figureInWords } from './shown-results.js';

/** Why a dimension asks for a conversation, as the end of a sentence about it; `{figure}` is what it scores. */
export const discussionReasonTexts: Readonly<Record<DiscussionReason, Text>> = {
  low: { nl: 'scoort laag ({figure})', en: 'scores low ({figure})' },
  divided: { nl: 'verdeelt de mensen die antwoordden', en: 'divides the people who answered' },
  gap: { nl: 'zien publieke en private partners aantoonbaar anders', en: 'is seen differently by public and private partners' },
};

const point: Text = { nl: '{dimension}: {reasons}. Uit de meetronde van {date}.', en: '{dimension}: {reasons}. From the pulse of {date}.' };

/** A dimension as a point to discuss, with its evidence, in every language. */
export function discussionPointText(discussed: DimensionToDiscuss, closedOn: LocalDate): Text {
  const inWords = (language: Language) =>
    fillText(point[language], {
      dimension: dimensionTexts[discussed.cell.dimension][language],
      reasons: reasonsInWords(discussed, language),
      date: dayInWords(closedOn, language),
    });
  return { nl: inWords('nl'), en: inWords('en') };
}

export function reasonsInWords({ cell, reasons }: DimensionToDiscuss, language: Language): string {
  const figure = figureInWords(cell, language);
  return new Intl.ListFormat(language).format(reasons.map((reason) => fillText(discussionReasonTexts[reason][language], { figure })));
}
