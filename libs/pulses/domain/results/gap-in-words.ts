import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import type { GapVerdict } from '../statistics/index.js';
import { pointsInWords, type ShownGap } from './shown-results.js';

/** What may be said of a gap between public and private partners. */
export const gapTexts: Readonly<Record<GapVerdict, Text>> = {
  'differs': { nl: 'een aantoonbaar verschil', en: 'a demonstrable difference' },
  'not-demonstrated': { nl: 'geen aantoonbaar verschil', en: 'no demonstrable difference' },
  'uncertain': { nl: 'onzeker, want er zijn weinig antwoorden', en: 'uncertain, since there are few answers' },
};

const texts = {
  publicHigher: { nl: 'Publieke partners {points} hoger', en: 'Public partners {points} higher' },
  privateHigher: { nl: 'Private partners {points} hoger', en: 'Private partners {points} higher' },
  alike: { nl: 'Publieke en private partners even hoog', en: 'Public and private partners alike' },
  interval: { nl: 'waarschijnlijk tussen {lowest} en {highest}', en: 'probably between {lowest} and {highest}' },
  indicative: {
    nl: 'indicatief: aan minstens één kant staat één organisatie',
    en: 'indicative: at least one side is one organisation',
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
