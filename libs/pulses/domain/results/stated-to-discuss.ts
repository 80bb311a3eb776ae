import { dayInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';
import type { Scale } from '../instrument.js';
import type { StatedDimension } from '../joint-statement.js';
import { dimensionTexts } from '../pulse-texts.js';
import { mostDimensionsToDiscuss } from './dimensions-to-discuss.js';
import { pointsInWords } from './shown-results.js';

/** Points of the scale between the organisations that are furthest apart, from which they had better talk. */
const divergingFrom = 2;

/** Low: a mean below the middle of the scale, as for what was measured. Diverging: two points or more apart. */
export const statedReasons = ['low', 'diverging'] as const;
export type StatedReason = (typeof statedReasons)[number];

export interface StatedToDiscuss {
  readonly stated: StatedDimension;
  readonly reasons: readonly StatedReason[];
}

/** The dimensions of a released joint statement that ask for a conversation, the lowest first and three at most. */
export function statedToDiscuss(dimensions: readonly StatedDimension[], scale: Scale): readonly StatedToDiscuss[] {
  const middle = (scale.lowest + scale.highest) / 2;
  return dimensions
    .map((stated) => ({
      stated,
      reasons: [
        ...(stated.mean < middle ? (['low'] as const) : []),
        ...(stated.highest - stated.lowest >= divergingFrom ? (['diverging'] as const) : []),
      ],
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => one.stated.mean - other.stated.mean)
    .slice(0, mostDimensionsToDiscuss);
}

const reasonTexts: Readonly<Record<StatedReason, Text>> = {
  low: { nl: 'organisaties zijn er niet positief over (gemiddeld {mean})', en: 'organisations are not positive about it ({mean} on average)' },
  diverging: { nl: 'organisaties verschillen (van {lowest} tot {highest})', en: 'organisations differ (from {lowest} to {highest})' },
};

const point: Text = {
  nl: '{dimension}: {reasons}. Uitgesproken in de meetronde van {date}.',
  en: '{dimension}: {reasons}. Stated in the wave of {date}.',
};

/** A stated dimension as a point to discuss, with its evidence, in every language. */
export function statedPointText(discussed: StatedToDiscuss, closedOn: LocalDate): Text {
  const inWords = (language: Language) =>
    fillText(point[language], {
      dimension: dimensionTexts[discussed.stated.dimension][language],
      reasons: statedReasonsInWords(discussed, language),
      date: dayInWords(closedOn, language),
    });
  return { nl: inWords('nl'), en: inWords('en') };
}

export function statedReasonsInWords({ stated, reasons }: StatedToDiscuss, language: Language): string {
  const values = {
    mean: pointsInWords(stated.mean, language),
    lowest: pointsInWords(stated.lowest, language),
    highest: pointsInWords(stated.highest, language),
  };
  return new Intl.ListFormat(language).format(reasons.map((reason) => fillText(reasonTexts[reason][language], values)));
}
