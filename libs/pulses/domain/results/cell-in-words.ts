import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import { alignmentTexts, shortAgreementTexts, shortAlignmentTexts } from './result-texts.js';
import { pointsInWords, type ShownCell, type ShownInterval } from './shown-results.js';

const texts = {
  interval: { nl: '{lower} tot {upper}', en: '{lower} to {upper}' },
  worstCase: { nl: 'met iedereen erbij zeker {interval}', en: 'with everyone in it surely {interval}' },
  sampling: { nl: 'waarschijnlijk {interval}', en: 'probably {interval}' },
} as const satisfies Record<string, Text>;

/** The headings above what is told of an uncertain figure, and how to read them. */
export const uncertaintyTexts = {
  worstCase: { nl: 'Zeker', en: 'Surely' },
  sampling: { nl: 'Waarschijnlijk', en: 'Probably' },
  note: {
    nl: 'Met iedereen die was uitgenodigd erbij ligt het gemiddelde zeker binnen de ruime grenzen, wat anderen ook zouden antwoorden. Het ligt waarschijnlijk binnen de smalle, maar alleen als het toeval is wie antwoordde.',
    en: 'With everyone who was invited in it, the mean surely lies within the wide limits, whatever others would answer. It probably lies within the narrow ones, but only if it is chance who answered.',
  },
} as const satisfies Record<string, Text>;

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

/** '2,7 tot 4,4'; '–' without an interval. */
export function intervalInWords(interval: ShownInterval | null | undefined, language: Language): string {
  if (!interval) return '–';
  return fillText(texts.interval[language], { lower: pointsInWords(interval.lower, language), upper: pointsInWords(interval.upper, language) });
}

/** Between which figures the mean of everyone invited lies; undefined where that may not be told. */
export function uncertaintyInWords({ worstCase, sampling }: Pick<ShownCell, 'worstCase' | 'sampling'>, language: Language): string | undefined {
  const say = (text: Text, interval: ShownInterval) => fillText(text[language], { interval: intervalInWords(interval, language) });
  if (!worstCase) return undefined;
  return [say(texts.worstCase, worstCase), ...(sampling ? [say(texts.sampling, sampling)] : [])].join(', ');
}
