import { dateInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';

const texts = {
  subject: { nl: 'De API-sleutel ‘{name}’ loopt af', en: 'The API key ‘{name}’ is about to end' },
  greeting: { nl: 'Hallo {recipient},', en: 'Hello {recipient},' },
  body: {
    nl: 'De sleutel ‘{name}’ van {organisationName} werkt tot en met {date}. Daarna krijgt het systeem dat hem gebruikt geen antwoord meer.',
    en: 'The key ‘{name}’ of {organisationName} works up to and including {date}. After that, the system that uses it gets no answer any more.',
  },
  advice: {
    nl: 'Is hij nog nodig? Maak een nieuwe, zet die in het systeem en trek deze in.',
    en: 'Is it still needed? Make a new one, put that in the system and revoke this one.',
  },
  action: { nl: 'Bekijk de sleutels', en: 'See the keys' },
  footer: {
    nl: 'Je krijgt deze mail omdat de sleutel op jouw naam staat.',
    en: 'You get this mail because the key is in your name.',
  },
} as const satisfies Record<string, Text>;

export interface EndingApiKey {
  readonly name: string;
  readonly organisationName: string;
  readonly expiresOn: LocalDate;
}

/** The one mail before a key ends. */
export function apiKeyExpiryMail({ name, organisationName, expiresOn }: EndingApiKey, recipient: { readonly name: string; readonly language: Language }) {
  const { language } = recipient;
  const values = { name, organisationName, date: dateInWords(expiresOn, language), recipient: recipient.name };
  const fill = (text: Text) => fillText(text[language], values);
  return {
    subject: fill(texts.subject),
    greeting: fill(texts.greeting),
    paragraphs: [fill(texts.body), fill(texts.advice)],
    actionLabel: fill(texts.action),
    footer: fill(texts.footer),
  };
}
