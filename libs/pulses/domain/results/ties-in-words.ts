import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import type { Scale } from '../instrument.js';
import { overallPoints } from '../overall-points.js';
import { coordinationBand, coordinationBands, ourCoordinationLimits } from '../statistics/index.js';
import { strengthTexts } from './result-texts.js';
import { displayedOf, figureInWords, pointsInWords, type ShownTie } from './shown-results.js';

const texts = {
  finding: { nl: 'Gemiddeld {mean}: {strength}.', en: '{mean} on average: {strength}.' },
  counts: { nl: 'Oordelen: {counts}.', en: 'Ratings: {counts}.' },
  limits: {
    nl: 'Zwak is onder {moderate} en sterk boven {strong}: dat zijn onze eigen grenzen, geen norm.',
    en: 'Weak is below {moderate} and strong above {strong}: these are limits of our own, not a norm.',
  },
} as const satisfies Record<string, Text>;

/** The figure of a tie with how strong it is: '3,4 zwak'. */
export function tieInWords(tie: ShownTie, language: Language): string {
  return `${figureInWords(tie, language)} ${strengthTexts[tie.strength][language]}`;
}

/**
 * What all ties together say: their mean, in which each counts once however many people rated it, and how many are how
 * strong. Made of displayed figures alone. There is at least one.
 */
export function tiesFinding(ties: readonly ShownTie[], scale: Scale, language: Language): string {
  const mean = overallPoints(ties.map(displayedOf), scale)!;
  const named = coordinationBands
    .toReversed()
    .map((strength) => ({ strength, count: ties.filter((tie) => tie.strength === strength).length }))
    .filter(({ count }) => count > 0)
    .map(({ strength, count }) => `${count} ${strengthTexts[strength][language]}`);
  return [
    fillText(texts.finding[language], { mean: pointsInWords(mean, language), strength: strengthTexts[coordinationBand(mean, 'between')!][language] }),
    fillText(texts.counts[language], { counts: new Intl.ListFormat(language).format(named) }),
  ].join(' ');
}

/** Where the bands begin and end, and that they are ours. */
export function tieLimits(language: Language): string {
  const { moderate, strong } = ourCoordinationLimits.between;
  return fillText(texts.limits[language], { moderate: pointsInWords(moderate, language), strong: pointsInWords(strong, language) });
}
