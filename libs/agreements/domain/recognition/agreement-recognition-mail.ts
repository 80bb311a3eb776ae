import { fillText, type Language, type Text } from '@samenspel/platform/domain';

const texts = {
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  askedSubject: { nl: 'Herken je deze overeenkomst? {title}', en: 'Do you recognise this agreement? {title}' },
  asked: {
    nl: '{registrar} heeft in de samenwerking {partnership} een overeenkomst vastgelegd die al was getekend: {title}. {organisation} staat erin als partij.',
    en: 'In the partnership {partnership}, {registrar} registered an agreement that had been signed before: {title}. {organisation} is named in it as a party.',
  },
  askedHow: {
    nl: 'Is dit wat jullie tekenden? Dan herken je de overeenkomst met één klik. Klopt er iets niet? Dan zeg je wat er anders is, en komt het bij wat jullie samen bespreken.',
    en: 'Is this what you signed? Then you recognise the agreement with one click. Is something not right? Then you say what is different, and it joins what you discuss together.',
  },
  askedAction: { nl: 'Bekijk de overeenkomst', en: 'Look at the agreement' },
  manySubject: { nl: 'Herkennen jullie deze {count} overeenkomsten?', en: 'Do you recognise these {count} agreements?' },
  many: {
    nl: '{registrar} heeft een register met overeenkomsten overgenomen. Bij {count} daarvan staat {organisation} als partij. Ze staan bij jullie samenwerkingen, met erbij dat jullie ze nog niet hebben herkend.',
    en: '{registrar} took over a register of agreements. {organisation} is a party of {count} of them. They stand with your partnerships, saying that you have not recognised them yet.',
  },
  manyHow: {
    nl: 'Kijk er eens naar als het uitkomt. Is het wat jullie tekenden? Dan herken je ze met een paar klikken. Klopt er bij een overeenkomst iets niet? Zeg daar dan wat er anders is.',
    en: 'Have a look when it suits you. Is it what you signed? Then you recognise them with a few clicks. Is something not right in one of them? Then say there what is different.',
  },
  manyAction: { nl: 'Bekijk ze', en: 'Look at them' },
  disputedSubject: { nl: '{organisation} ziet iets anders: {title}', en: '{organisation} sees something differently: {title}' },
  disputed: {
    nl: 'In de samenwerking {partnership} zegt {organisation} dat de overeenkomst {title} niet is zoals zij die tekenden.',
    en: 'In the partnership {partnership}, {organisation} says that the agreement {title} is not as they signed it.',
  },
  disputedHow: {
    nl: 'De overeenkomst blijft gelden. Lees wat er anders is, en bespreek het samen. Met een wijziging die alle partijen bevestigen, is het opgelost.',
    en: 'The agreement stays in force. Read what is different, and discuss it together. An amendment that all parties confirm settles it.',
  },
  disputedAction: { nl: 'Lees wat er anders is', en: 'Read what is different' },
  footer: {
    nl: 'Je krijgt deze mail omdat je voor {organisation} meedoet in deze samenwerking.',
    en: 'You get this mail because you take part in this partnership for {organisation}.',
  },
  footerRegistrar: {
    nl: 'Je krijgt deze mail omdat je organisatie deze overeenkomst heeft vastgelegd.',
    en: 'You get this mail because your organisation registered this agreement.',
  },
} as const satisfies Record<string, Text>;

type Key = keyof typeof texts;

/** What a mail about recognising is about; `asked-for-many` is about a register with more than one agreement. */
export type RecognitionMailKind = 'asked' | 'asked-for-many' | 'disputed';

export interface RecognitionMailFacts {
  readonly title: string;
  readonly partnershipName: string;
  /** The party that is asked, or that disputes. */
  readonly organisationName: string;
  readonly registrarName: string;
  /** How many agreements of a register it is about. */
  readonly count: number;
}

export interface RecognitionMail {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly actionLabel: string;
  readonly footer: string;
}

const keys: Readonly<Record<RecognitionMailKind, Readonly<Record<'subject' | 'what' | 'how' | 'action' | 'footer', Key>>>> = {
  asked: { subject: 'askedSubject', what: 'asked', how: 'askedHow', action: 'askedAction', footer: 'footer' },
  'asked-for-many': { subject: 'manySubject', what: 'many', how: 'manyHow', action: 'manyAction', footer: 'footer' },
  disputed: { subject: 'disputedSubject', what: 'disputed', how: 'disputedHow', action: 'disputedAction', footer: 'footerRegistrar' },
};

/** The words of the mail in the reader's language; the sender adds the address of the button. It never blames. */
export function recognitionMail(kind: RecognitionMailKind, facts: RecognitionMailFacts, reader: { name: string; language: Language }): RecognitionMail {
  const values = {
    name: reader.name,
    title: facts.title,
    partnership: facts.partnershipName,
    organisation: facts.organisationName,
    registrar: facts.registrarName,
    count: facts.count,
  };
  const write = (key: Key) => fillText(texts[key][reader.language], values);
  const { subject, what, how, action, footer } = keys[kind];
  return {
    subject: write(subject),
    greeting: write('greeting'),
    paragraphs: [write(what), write(how)],
    actionLabel: write(action),
    footer: write(footer),
  };
}
