import { dayInWords, fillText, type Language, type Text } from '@samenspel/platform/domain';
import { type Instrument, statedOutcomeTexts } from '../../domain/index.js';
import { writeImprovements } from '../results/sheet/improvement-section.js';
import { measure, muted, Sheet } from '../results/sheet/sheet.js';
import type { OrganisationStatement, StatedAnswerDto, WaveStatements } from './statement.dto.js';

const texts = {
  title: { nl: 'Wat organisaties zeggen, vrijgegeven op {date}', en: 'What organisations say, released on {date}' },
  given: { nl: 'Uitgesproken: {given} van de {count} organisaties antwoordden.', en: 'Stated: {given} of the {count} organisations answered.' },
  signed: { nl: 'Wie ondertekende?', en: 'Who signed?' },
  signedBy: { nl: '{number}. {organisation}: {name}, {date}', en: '{number}. {organisation}: {name}, {date}' },
  silent: { nl: '{number}. {organisation}: gaf geen antwoord', en: '{number}. {organisation}: gave no answer' },
  answers: { nl: 'Elke stelling', en: 'Each statement' },
  item: { nl: 'Stelling', en: 'Statement' },
  previously: { nl: 'Wat zeggen organisaties over wat jullie probeerden?', en: 'What do organisations say of what you tried?' },
  reasons: { nl: 'Waarom?', en: 'Why?' },
  foot: {
    nl: 'Elke organisatie gaf één open antwoord, van {lowest} ({lowestLabel}) tot {highest} ({highestLabel}); de nummers boven de kolommen zijn die van de organisaties. Het is geen meting onder mensen. Wat hier niet past, staat in Samenspel.',
    en: 'Each organisation gave one open answer, from {lowest} ({lowestLabel}) to {highest} ({highestLabel}); the numbers above the columns are those of the organisations. It is no measurement among people. What does not fit here is in Samenspel.',
  },
} as const satisfies Record<string, Text>;

/** In points, of the column with the items. */
const widthOfItems = 280;

export interface StatementSheetFacts {
  readonly statements: WaveStatements;
  readonly instrument: Instrument;
  readonly partnershipName: string;
  readonly language: Language;
  readonly madeAt: Date;
}

/** What organisations stated, on one A4: who signed, each item side by side, and the reasons as far as there is room. */
export function statementSheet({ statements, instrument, partnershipName, language, madeAt }: StatementSheetFacts): Promise<Buffer> {
  const say = (text: Text, values: Record<string, string | number> = {}) => fillText(text[language], values);
  const { scale, items } = instrument;
  const organisations = statements.organisations.map((organisation, place) => ({ ...organisation, number: place + 1 }));
  const labelOf = (value: number) => (scale.options.find((option) => option.value === value)?.label[language] ?? '').toLowerCase();
  const title = say(texts.title, { date: dayInWords(statements.releasedOn, language) });
  const sheet = new Sheet({ title: `${title} – ${partnershipName}`, language, madeAt });
  const { lowest, highest } = scale;
  sheet.foot(say(texts.foot, { lowest, highest, lowestLabel: labelOf(lowest), highestLabel: labelOf(highest) }));
  sheet.paragraph(`${partnershipName} · ${instrument.name[language]}`, { colour: muted });
  sheet.title(title);
  sheet.paragraph(say(texts.given, { given: organisations.filter(({ statement }) => statement).length, count: organisations.length }), { size: 11 });
  sheet.heading(say(texts.signed));
  for (const { number, organisationName: organisation, statement } of organisations) {
    sheet.paragraph(
      statement
        ? say(texts.signedBy, { number, organisation, name: statement.signedBy, date: dayInWords(statement.givenOn, language) })
        : say(texts.silent, { number, organisation }),
    );
  }
  const width = (measure - widthOfItems) / organisations.length;
  sheet.table(
    say(texts.answers),
    [{ heading: say(texts.item), width: widthOfItems }, ...organisations.map(({ number }) => ({ heading: String(number), width }))],
    items.map(({ code, wording }) => [{ text: wording[language] }, ...organisations.map((organisation) => ({ text: pointOf(answerOf(organisation, code), say(scale.doNotKnow)) }))]),
  );
  writeImprovements(sheet, { ...statements, outcomeTexts: statedOutcomeTexts, previously: texts.previously, language });
  sheet.heading(say(texts.reasons));
  for (const { code, wording } of items) {
    sheet.paragraph(wording[language], { weight: 'semibold' });
    for (const organisation of organisations) {
      const reason = answerOf(organisation, code)?.reason;
      if (reason) sheet.paragraph(`${organisation.organisationName}: ${reason}`);
    }
  }
  return sheet.file();
}

const answerOf = ({ statement }: OrganisationStatement, item: string): StatedAnswerDto | undefined => statement?.answers.find((answer) => answer.item === item);

const pointOf = (answer: StatedAnswerDto | undefined, doNotKnow: string): string => (answer ? String(answer.value ?? doNotKnow) : '–');
