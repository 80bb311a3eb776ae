import { dayInWords, fillText, type Language, type Text } from '@samenspel/platform/domain';
import {
  agreementInShort,
  alignmentSentence,
  dimensionTexts,
  extremesSentence,
  figureInWords,
  gapFinding,
  gapInWords,
  groupInWords,
  improvementOutcomeTexts,
  type Instrument,
  intervalInWords,
  responseBandTexts,
  type Scale,
  shortChangeTexts,
  shownPoints,
  type ShownMean,
  tieInWords,
  tieLimits,
  tiesFinding,
  uncertaintyNote,
  uncertaintyTexts,
  waveFinding,
  withheldTexts,
} from '../../../domain/index.js';
import type { RatedOrganisation, WaveCell, WaveGroup, WaveResults } from '../wave-results.dto.js';
import { writeImprovements } from './improvement-section.js';
import { type Cell, type Column, measure, muted, relation, Sheet } from './sheet.js';

const texts = {
  title: { nl: 'Uitkomst van de meetronde van {date}', en: 'Outcome of the pulse of {date}' },
  dimensions: { nl: 'Per onderdeel', en: 'Each part' },
  dimension: { nl: 'Onderdeel', en: 'Part' },
  scale: { nl: '{lowest} tot {highest}', en: '{lowest} to {highest}' },
  agreement: { nl: 'Zijn mensen het eens?', en: 'Do people agree?' },
  change: { nl: 'Aantoonbare verandering', en: 'Demonstrable change' },
  previously: { nl: 'Wat hielp er sinds de vorige meetronde?', en: 'What helped since the previous pulse?' },
  gaps: { nl: 'Publiek en privaat', en: 'Public and private' },
  difference: { nl: 'Verschil', en: 'Difference' },
  certainty: { nl: 'Hoe zeker is dat?', en: 'How sure is that?' },
  groups: { nl: 'Groepen', en: 'Groups' },
  group: { nl: 'Groep', en: 'Group' },
  ties: { nl: 'Hoe organisaties het samenwerken met elkaar beoordelen', en: 'How organisations rate working with each other' },
  from: { nl: 'Wie oordeelt, over wie', en: 'Who rates, about whom' },
  foot: {
    nl: 'Cijfers zijn gemiddelden, afgerond op één decimaal; dicht bij een uiteinde staat een grens. Een groep staat er alleen bij als dat niets verklapt over minder dan {minimum} mensen. Wat hier niet past, staat in Samenspel.',
    en: 'Figures are means to one decimal; close to an end of the scale stands a limit. A group is shown only where that gives away nothing about fewer than {minimum} people. What does not fit here is in Samenspel.',
  },
} as const satisfies Record<string, Text>;

/** Stands where nothing may be told. */
const nothing = '–';
/** How many earlier waves stand beside this one: three waves tell more than the last two. */
const earlierShown = 2;

export interface WaveSheetFacts {
  readonly results: WaveResults;
  readonly instrument: Instrument;
  readonly partnershipName: string;
  readonly language: Language;
  readonly madeAt: Date;
}

/** What a released wave shows, on one A4: the same figures as the page. */
export function waveSheet(facts: WaveSheetFacts): Promise<Buffer> {
  const { results, partnershipName, instrument, language, madeAt } = facts;
  const say = sayIn(language);
  const title = say(texts.title, { date: dayInWords(results.closedOn, language) });
  const sheet = new Sheet({ title: `${title} – ${partnershipName}`, language, madeAt });
  sheet.foot(say(texts.foot, { minimum: results.minimumGroupSize }));
  sheet.paragraph(`${partnershipName} · ${instrument.name[language]}`, { colour: muted });
  sheet.title(title);
  if (results.reason) sheet.paragraph(say(withheldTexts[results.reason], { minimum: results.minimumGroupSize }), { size: 11 });
  const [whole, ...groups] = results.groups;
  if (whole) {
    writeFinding(sheet, facts, whole);
    writeTies(sheet, facts);
    writeDimensions(sheet, facts, whole);
  }
  writeImprovements(sheet, { ...results, outcomeTexts: improvementOutcomeTexts, previously: texts.previously, language });
  writeGaps(sheet, facts);
  writeGroups(sheet, facts, groups);
  return sheet.file();
}

const sayIn = (language: Language) => (text: Text, values: Record<string, string | number> = {}) => fillText(text[language], values);

function writeFinding(sheet: Sheet, { results: { earlier }, instrument: { scale }, language }: WaveSheetFacts, { cells, response }: WaveGroup): void {
  const before = earlier.map(({ groups, ...wave }) => ({ ...wave, cells: groups[0]?.cells ?? [] })).findLast((wave) => wave.cells.length > 0);
  sheet.paragraph(waveFinding({ cells }, before, scale, language)!, { size: 13, weight: 'semibold' });
  if (before) sheet.paragraph(extremesSentence(cells, scale, language));
  const alignment = alignmentSentence(cells, language);
  if (alignment) sheet.paragraph(alignment);
  if (response) sheet.paragraph(`${capital(responseBandTexts[response][language])}.`);
}

function writeDimensions(sheet: Sheet, { results, instrument: { scale }, language }: WaveSheetFacts, { cells }: WaveGroup): void {
  const say = sayIn(language);
  const earlier = results.earlier.filter(({ groups }) => groups.length > 0).slice(-earlierShown);
  const isUncertain = cells.some(({ worstCase }) => worstCase !== null);
  const said = [
    { heading: say(uncertaintyTexts.worstCase), width: 54, of: ({ worstCase }: WaveCell) => intervalInWords(worstCase, language) },
    { heading: say(uncertaintyTexts.sampling), width: 62, of: ({ sampling }: WaveCell) => intervalInWords(sampling, language) },
    { heading: say(texts.agreement), width: isUncertain ? 66 : 74, of: (cell: WaveCell) => agreementInShort(cell, language) },
    { heading: say(texts.change), width: 0, of: ({ change }: WaveCell) => (change ? shortChangeTexts[change][language] : nothing) },
  ].filter(({ of }) => cells.some((cell) => of(cell) !== nothing));
  const columns: Column[] = [
    { heading: say(texts.dimension), width: isUncertain ? 96 : 118 },
    ...[...earlier, results].map(({ closedOn }) => ({ heading: shortDay(closedOn, language), width: isUncertain ? 44 : 62 })),
    { heading: say(texts.scale, { lowest: scale.lowest, highest: scale.highest }), width: isUncertain ? 60 : 80 + (earlierShown - earlier.length) * 30 },
    ...said,
  ];
  const left = measure - columns.slice(0, -1).reduce((sum, { width }) => sum + width, 0);
  sheet.table(
    say(texts.dimensions),
    columns.map((column, place) => (place === columns.length - 1 ? { ...column, width: left } : column)),
    cells.map((cell): Cell[] => [
      { text: dimensionTexts[cell.dimension][language] },
      ...earlier.map(({ groups }) => ({ text: inWords(groups[0]!.cells.find(({ dimension }) => dimension === cell.dimension), language) })),
      { text: inWords(cell, language) },
      { text: '', picture: placeOnScale(sheet, cell, scale) },
      ...said.map(({ of }) => ({ text: of(cell) })),
    ]),
  );
  const note = uncertaintyNote(cells, language);
  if (note) sheet.paragraph(note, { size: 8, colour: muted });
}

/** A dot on the scale, and through it a thin line as far as the mean of everyone surely lies, and a thick one as far as it probably does. */
function placeOnScale({ document }: Sheet, cell: WaveCell, scale: Scale): NonNullable<Cell['picture']> {
  const place = (points: number) => (points - scale.lowest) / (scale.highest - scale.lowest);
  return (x, y, width) => {
    const length = width - 16;
    const line = (from: number, to: number, thickness: number, colour: string) =>
      document.moveTo(x + length * from, y).lineTo(x + length * to, y).lineWidth(thickness).strokeColor(colour).stroke();
    line(0, 1, 1.5, '#d9dbe0');
    if (cell.worstCase) line(place(cell.worstCase.lower), place(cell.worstCase.upper), 1.5, relation);
    if (cell.sampling) line(place(cell.sampling.lower), place(cell.sampling.upper), 3.5, relation);
    document.circle(x + length * place(shownPoints(cell, scale)), y, 3.2).fillColor(relation).fill();
  };
}

function writeGaps(sheet: Sheet, { results: { gaps }, language }: WaveSheetFacts): void {
  if (gaps.length === 0) return;
  const say = sayIn(language);
  sheet.table(
    say(texts.gaps),
    [
      { heading: say(texts.dimension), width: 150 },
      { heading: say(texts.difference), width: 120 },
      { heading: say(texts.certainty), width: measure - 270 },
    ],
    gaps.map((gap) => {
      const { direction, certainty } = gapInWords(gap, language);
      return [{ text: dimensionTexts[gap.dimension][language] }, { text: direction }, { text: certainty }];
    }),
  );
  sheet.paragraph(gapFinding(gaps, language));
}

function writeTies(sheet: Sheet, { results: { ties }, instrument: { scale }, language }: WaveSheetFacts): void {
  if (ties.length === 0) return;
  const say = sayIn(language);
  const organisations = ratedIn(ties.flatMap(({ from, about }) => [from, about]));
  const width = (measure - 130) / organisations.length;
  sheet.table(
    say(texts.ties),
    [{ heading: say(texts.from), width: 130 }, ...organisations.map(({ name }) => ({ heading: name, width }))],
    organisations.map((from) => [
      { text: from.name },
      ...organisations.map((about) => {
        const tie = ties.find((shown) => shown.from.id === from.id && shown.about.id === about.id);
        return { text: tie ? tieInWords(tie, language) : nothing };
      }),
    ]),
  );
  sheet.paragraph(`${tiesFinding(ties, scale, language)} ${tieLimits(language)}`);
}

function writeGroups(sheet: Sheet, { results, language }: WaveSheetFacts, groups: readonly WaveGroup[]): void {
  if (groups.length === 0) return;
  const say = sayIn(language);
  const dimensions = results.groups[0]!.cells.map(({ dimension }) => dimension);
  const width = (measure - 130) / dimensions.length;
  sheet.table(
    say(texts.groups),
    [{ heading: say(texts.group), width: 130 }, ...dimensions.map((dimension) => ({ heading: dimensionTexts[dimension][language], width }))],
    groups.map((group) => [
      { text: groupInWords(group, language) },
      ...dimensions.map((dimension) => ({ text: inWords(group.cells.find((cell) => cell.dimension === dimension), language) })),
    ]),
  );
}

const ratedIn = (organisations: readonly RatedOrganisation[]): readonly RatedOrganisation[] =>
  [...new Map(organisations.map((organisation) => [organisation.id, organisation])).values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));

const inWords = (shown: ShownMean | undefined, language: Language) => (shown ? figureInWords(shown, language) : nothing);
const shortDay = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' }).format(Date.parse(date));
const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;
