import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import { dimensionTexts } from '../pulse-texts.js';
import type { GapVerdict } from '../statistics/index.js';
import { pointsInWords, type ShownGap } from './shown-results.js';

/** What may be said of a gap between public and private partners. */
export const gapTexts: Readonly<Record<GapVerdict, Text>> = {
  'differs': { nl: 'aantoonbaar', en: 'demonstrable' },
  'not-demonstrated': { nl: 'niet aantoonbaar', en: 'not demonstrable' },
  'uncertain': { nl: 'onzeker', en: 'uncertain' },
};

const texts = {
  publicHigher: { nl: 'publiek {points} hoger', en: 'public {points} higher' },
  privateHigher: { nl: 'privaat {points} hoger', en: 'private {points} higher' },
  alike: { nl: 'even hoog', en: 'alike' },
  interval: { nl: 'waarschijnlijk tussen {lowest} en {highest}', en: 'probably between {lowest} and {highest}' },
  indicative: { nl: 'indicatief', en: 'indicative' },
  differing: { nl: 'Publieke en private partners denken aantoonbaar anders over {names}.', en: 'Public and private partners demonstrably differ on {names}.' },
  none: { nl: 'Geen aantoonbaar verschil tussen publieke en private partners.', en: 'No demonstrable difference between public and private partners.' },
  uncertain: {
    nl: 'Er zijn te weinig antwoorden om een verschil tussen publieke en private partners zeker te weten.',
    en: 'There are too few answers to be sure of a difference between public and private partners.',
  },
  organisations: {
    nl: 'Aan minstens één kant staat één organisatie. Zie dit dus als een indicatie: het gaat over organisaties, niet over sectoren.',
    en: 'At least one side is one organisation. So take this as an indication: it is about organisations, not about sectors.',
  },
} as const satisfies Record<string, Text>;

export interface GapInWords {
  /** Which side is higher, and by how much. */
  readonly direction: string;
  /** What may be concluded from it, with what makes it uncertain. */
  readonly certainty: string;
}

/** A gap as a reader can use it; the interval is told for the side that is higher. */
export function gapInWords({ difference, lower, upper, verdict, indicative }: ShownGap, language: Language): GapInWords {
  const say = (text: Text, values = {}) => fillText(text[language], values);
  const points = (value: number) => pointsInWords(value, language);
  const [lowest, highest] = difference < 0 ? [upper && -upper, lower && -lower] : [lower, upper];
  const direction = difference === 0 ? texts.alike : difference > 0 ? texts.publicHigher : texts.privateHigher;
  const interval = typeof lowest === 'number' && typeof highest === 'number' ? [say(texts.interval, { lowest: points(lowest), highest: points(highest) })] : [];
  return {
    direction: say(direction, { points: points(Math.abs(difference)) }),
    certainty: [say(gapTexts[verdict]), ...interval, ...(indicative ? [say(texts.indicative)] : [])].join('; '),
  };
}

/** What all gaps together say, and plainly when nothing is sure. There is at least one. */
export function gapFinding(gaps: readonly ShownGap[], language: Language): string {
  const differing = gaps.filter(({ verdict }) => verdict === 'differs');
  const names = new Intl.ListFormat(language).format(differing.map(({ dimension }) => dimensionTexts[dimension][language]));
  const isUncertain = gaps.every(({ verdict }) => verdict === 'uncertain');
  const finding = differing.length > 0 ? texts.differing : isUncertain ? texts.uncertain : texts.none;
  const organisations = gaps.some(({ indicative }) => indicative) ? [texts.organisations[language]] : [];
  return [fillText(finding[language], { names }), ...organisations].join(' ');
}
