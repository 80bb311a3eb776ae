import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import { alignmentTexts, shortAgreementTexts, shortAlignmentTexts } from './result-texts.js';
import { pointsInWords, type ShownCell, type ShownInterval } from './shown-results.js';

const texts = {
  interval: { nl: '{lower} en {upper}', en: '{lower} and {upper}' },
  worstCase: { nl: 'zeker tussen {interval}', en: 'surely between {interval}' },
  sampling: { nl: 'waarschijnlijk tussen {interval}', en: 'probably between {interval}' },
  worstCaseNote: {
    nl: 'Zeker tussen: daar ligt het gemiddelde van iedereen die was uitgenodigd, wat de anderen ook zouden antwoorden.',
    en: 'Surely between: there lies the mean of everyone who was invited, whatever the others would answer.',
  },
  samplingNote: {
    nl: 'Waarschijnlijk tussen: dat klopt alleen als het toeval is wie antwoordde.',
    en: 'Probably between: that holds only if it is chance who answered.',
  },
  worstCaseLegend: {
    nl: 'Op de dunne streep ligt zeker het gemiddelde van iedereen die was uitgenodigd, wat de anderen ook zouden antwoorden.',
    en: 'On the thin line surely lies the mean of everyone who was invited, whatever the others would answer.',
  },
  samplingLegend: {
    nl: 'Op de dikke ligt het waarschijnlijk, als het toeval is wie antwoordde.',
    en: 'On the thick one it probably lies, if it is chance who answered.',
  },
} as const satisfies Record<string, Text>;

type Uncertain = Pick<ShownCell, 'worstCase' | 'sampling'>;

/** The headings above the intervals. */
export const uncertaintyTexts = {
  worstCase: { nl: 'Zeker tussen', en: 'Surely between' },
  sampling: { nl: 'Waarschijnlijk tussen', en: 'Probably between' },
} as const satisfies Record<keyof Uncertain, Text>;

/** What the intervals of these figures mean, under a table; undefined where none is told. */
export function uncertaintyNote(cells: readonly Uncertain[], language: Language): string | undefined {
  return explained(cells, texts.worstCaseNote, texts.samplingNote, language);
}

/** The same under a picture, in which they are lines. */
export function uncertaintyLegend(cells: readonly Uncertain[], language: Language): string | undefined {
  return explained(cells, texts.worstCaseLegend, texts.samplingLegend, language);
}

function explained(cells: readonly Uncertain[], worstCase: Text, sampling: Text, language: Language): string | undefined {
  const told = [...(cells.some((cell) => cell.worstCase) ? [worstCase] : []), ...(cells.some((cell) => cell.sampling) ? [sampling] : [])];
  return told.length > 0 ? told.map((text) => text[language]).join(' ') : undefined;
}

/** How far people agree, and of goals whether they are aligned; '–' where neither may be told. */
export function agreementInShort({ agreement, alignment }: ShownCell, language: Language): string {
  const words = [...(agreement ? [shortAgreementTexts[agreement]] : []), ...(alignment ? [shortAlignmentTexts[alignment]] : [])];
  return words.length > 0 ? words.map((text) => text[language]).join('; ') : '–';
}

/** The sentence on whether people want the same; undefined where that may not be told or was not asked. */
export function alignmentSentence(cells: readonly ShownCell[], language: Language): string | undefined {
  const alignment = cells.find((cell) => cell.alignment)?.alignment;
  return alignment ? alignmentTexts[alignment][language] : undefined;
}

/** '2,7 en 4,4', after 'between'; '–' without an interval. */
export function intervalInWords(interval: ShownInterval | null | undefined, language: Language): string {
  if (!interval) return '–';
  return fillText(texts.interval[language], { lower: pointsInWords(interval.lower, language), upper: pointsInWords(interval.upper, language) });
}

/** Between which figures the mean of everyone invited lies; undefined where that may not be told. */
export function uncertaintyInWords({ worstCase, sampling }: Uncertain, language: Language): string | undefined {
  const say = (text: Text, interval: ShownInterval) => fillText(text[language], { interval: intervalInWords(interval, language) });
  if (!worstCase) return undefined;
  return [say(texts.worstCase, worstCase), ...(sampling ? [say(texts.sampling, sampling)] : [])].join(', ');
}
