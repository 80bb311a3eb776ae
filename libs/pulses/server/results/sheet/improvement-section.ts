import type { Language, Text } from '@samenspel/platform/domain';
import { type DimensionCode, dimensionTexts, type PointToJudge } from '../../../domain/index.js';
import type { WaveFollowUp } from '../../improvement/improvement.dto.js';
import { latestPerDimension } from '../../improvement/recorded-improvement.js';
import type { Sheet } from './sheet.js';

const tried: Text = { nl: 'Dit gaan de partners proberen', en: 'What the partners will try' };

export interface ImprovementSection<Outcome extends string> {
  readonly judged: readonly (PointToJudge & { readonly outcome: Outcome })[];
  readonly outcomeTexts: Readonly<Record<Outcome, Text>>;
  /** Above what was judged. */
  readonly previously: Text;
  readonly followUp: WaveFollowUp;
  readonly language: Language;
}

/** What a wave says of what was tried, and what partners will try next. */
export function writeImprovements<Outcome extends string>(
  sheet: Sheet,
  { judged, outcomeTexts, previously, followUp: { improvements }, language }: ImprovementSection<Outcome>,
): void {
  const nameOf = (dimension: DimensionCode) => dimensionTexts[dimension][language];
  if (judged.length > 0) sheet.heading(previously[language]);
  for (const { dimension, text, outcome } of judged) {
    sheet.paragraph(`${nameOf(dimension)}: ${outcomeTexts[outcome][language]}${text ? ` (${text})` : ''}`);
  }
  if (improvements.length > 0) sheet.heading(tried[language]);
  for (const { dimension, text } of latestPerDimension(improvements)) sheet.paragraph(`${nameOf(dimension)}: ${text}`);
}
