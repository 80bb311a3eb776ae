import { dayInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';
import { dimensionTexts } from '../pulse-texts.js';
import type { Scale } from '../instrument.js';
import type { ChangeVerdict } from '../statistics/index.js';
import { figureInWords, type ShownCell, shownPoints, type ShownWave } from './shown-results.js';

const texts = {
  improved: { nl: '{names} ging aantoonbaar vooruit sinds de meetronde van {since}.', en: '{names} demonstrably improved since the pulse of {since}.' },
  improvedMany: { nl: '{names} gingen aantoonbaar vooruit sinds de meetronde van {since}.', en: '{names} demonstrably improved since the pulse of {since}.' },
  declined: { nl: '{names} ging aantoonbaar achteruit sinds de meetronde van {since}.', en: '{names} demonstrably declined since the pulse of {since}.' },
  declinedMany: { nl: '{names} gingen aantoonbaar achteruit sinds de meetronde van {since}.', en: '{names} demonstrably declined since the pulse of {since}.' },
  both: { nl: 'Sinds de meetronde van {since} ging {improved} aantoonbaar vooruit, en {declined} achteruit.', en: 'Since the pulse of {since}, {improved} demonstrably improved and {declined} declined.' },
  unchanged: { nl: 'Geen aantoonbare verandering sinds de meetronde van {since}.', en: 'No demonstrable change since the pulse of {since}.' },
  extremes: {
    nl: 'Het hoogst: {highest} ({highestFigure}). Het laagst: {lowest} ({lowestFigure}).',
    en: 'Highest: {highest} ({highestFigure}). Lowest: {lowest} ({lowestFigure}).',
  },
  alike: { nl: 'Alle onderdelen scoren gelijk: {figure}.', en: 'All parts score alike: {figure}.' },
} as const satisfies Record<string, Text>;

/**
 * The one sentence that says what a wave says: what changed since the wave before it, or plainly that nothing
 * demonstrably did; of a first wave, what scores highest and lowest. Undefined when the figures are withheld.
 */
export function waveFinding({ cells }: Pick<ShownWave, 'cells'>, before: ShownWave | undefined, scale: Scale, language: Language): string | undefined {
  if (cells.length === 0) return undefined;
  return before ? changeSentence(cells, before.closedOn, language) : extremesSentence(cells, scale, language);
}

/** What scores highest and lowest, with all who share the place. */
export function extremesSentence(cells: readonly ShownCell[], scale: Scale, language: Language): string {
  const points = cells.map((cell) => shownPoints(cell, scale));
  const at = (place: number) => cells.filter((_, index) => points[index] === place);
  const [highest, lowest] = [at(Math.max(...points)), at(Math.min(...points))];
  if (highest.length === cells.length) return fillText(texts.alike[language], { figure: figureInWords(cells[0]!, language) });
  return fillText(texts.extremes[language], {
    highest: namesOf(highest, language),
    highestFigure: figureInWords(highest[0]!, language),
    lowest: namesOf(lowest, language),
    lowestFigure: figureInWords(lowest[0]!, language),
  });
}

function changeSentence(cells: readonly ShownCell[], since: LocalDate, language: Language): string {
  const changed = (verdict: ChangeVerdict) => cells.filter(({ change }) => change === verdict);
  const [improved, declined] = [changed('improved'), changed('declined')];
  const values = { since: dayInWords(since, language), improved: namesOf(improved, language), declined: namesOf(declined, language) };
  if (improved.length > 0 && declined.length > 0) return fillText(texts.both[language], values);
  const [only, one, many] =
    improved.length > 0 ? ([improved, texts.improved, texts.improvedMany] as const) : ([declined, texts.declined, texts.declinedMany] as const);
  if (only.length === 0) return fillText(texts.unchanged[language], values);
  return fillText((only.length === 1 ? one : many)[language], { ...values, names: namesOf(only, language) });
}

function namesOf(cells: readonly ShownCell[], language: Language): string {
  return new Intl.ListFormat(language).format(cells.map(({ dimension }) => dimensionTexts[dimension][language]));
}
