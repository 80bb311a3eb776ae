import { dayInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';
import type { Scale } from '../instrument.js';
import type { StatedDimension } from '../joint-statement.js';
import { dimensionTexts } from '../pulse-texts.js';
import { mostDimensionsToDiscuss } from './dimensions-to-discuss.js';

/** Points of the scale between the organisations that are furthest apart, from which they had better talk. */
const divergingFrom = 2;

export interface StatedToDiscuss {
  readonly stated: StatedDimension;
  /** Low: a mean below the middle of the scale, as for what was measured. Diverging: two points or more apart. */
  readonly reasons: readonly ('low' | 'diverging')[];
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

const reasonTexts: Readonly<Record<StatedToDiscuss['reasons'][number], Text>> = {
  low: { nl: 'organisaties zijn er niet positief over (gemiddeld {mean})', en: 'organisations are not positive about it ({mean} on average)' },
  diverging: { nl: 'organisaties verschillen (van {lowest} tot {highest})', en: 'organisations differ (from {lowest} to {highest})' },
};

const point: Text = {
  nl: '{dimension}: {reasons}. Uitgesproken in de meetronde van {date}.',
  en: '{dimension}: {reasons}. Stated in the wave of {date}.',
};

/** A stated dimension as a point to discuss, with its evidence, in every language. */
export function statedPointText({ stated, reasons }: StatedToDiscuss, closedOn: LocalDate): Text {
  const inWords = (language: Language) => {
    const decimal = (value: number) => value.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const values = { mean: decimal(stated.mean), lowest: decimal(stated.lowest), highest: decimal(stated.highest) };
    return fillText(point[language], {
      dimension: dimensionTexts[stated.dimension][language],
      reasons: new Intl.ListFormat(language).format(reasons.map((reason) => fillText(reasonTexts[reason][language], values))),
      date: dayInWords(closedOn, language),
    });
  };
  return { nl: inWords('nl'), en: inWords('en') };
}
