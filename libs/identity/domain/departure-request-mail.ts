import { fillText, type Language, type Text } from '@samenspel/platform/domain';

const texts = {
  subject: { nl: '{person} wil stoppen in {programme}', en: '{person} would like to leave {programme}' },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  what: {
    nl: '{person} van {organisation} vraagt om te stoppen in het programma {programme}.',
    en: '{person} of {organisation} asks to leave the programme {programme}.',
  },
  next: {
    nl: 'Kijk samen wat er nog openstaat en wie dat overneemt. Daarna rond je het af in Samenspel.',
    en: 'Look together at what is still open and who takes it over. Then complete it in Samenspel.',
  },
  action: { nl: 'Bekijk wat er openstaat', en: 'See what is open' },
  footer: {
    nl: 'Je krijgt deze mail omdat jij mensen beheert in dit programma.',
    en: 'You get this mail because you manage people in this programme.',
  },
} as const satisfies Record<string, Text>;

export interface DepartureRequest {
  readonly personName: string;
  readonly organisationName: string;
  readonly programmeName: string;
}

/** Tells an organiser that somebody wants to leave, in the reader's language; the sender adds the address of the button. */
export function departureRequestMail(request: DepartureRequest, reader: { readonly name: string; readonly language: Language }) {
  const values = {
    name: reader.name,
    person: request.personName,
    organisation: request.organisationName,
    programme: request.programmeName,
  };
  const write = (text: Text) => fillText(text[reader.language], values);
  return {
    subject: write(texts.subject),
    greeting: write(texts.greeting),
    paragraphs: [write(texts.what), write(texts.next)],
    actionLabel: write(texts.action),
    footer: write(texts.footer),
  };
}
