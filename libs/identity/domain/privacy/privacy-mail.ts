import { fillText, type Language, type Text } from '@samenspel/platform/domain';

export interface PrivacyMail {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly actionLabel: string;
  readonly footer: string;
}

interface Words {
  readonly subject: Text;
  readonly paragraphs: readonly Text[];
  readonly action: Text;
  readonly footer: Text;
}

const aboutYou: Text = { nl: 'Je krijgt deze mail omdat het over jouw account in Samenspel gaat.', en: 'You get this mail because it is about your account in Samenspel.' };
const toAdministrators: Text = { nl: 'Je krijgt deze mail als beheerder van {programme}.', en: 'You get this mail as an administrator of {programme}.' };

const mails = {
  'email-change': {
    subject: { nl: 'Bevestig je nieuwe e-mailadres', en: 'Confirm your new email address' },
    paragraphs: [
      {
        nl: 'Je vroeg om je e-mailadres in Samenspel te veranderen in dit adres. Open de pagina en bevestig het. De link werkt één keer, 24 uur lang.',
        en: 'You asked to change your email address in Samenspel to this one. Open the page and confirm it. The link works once, for 24 hours.',
      },
    ],
    action: { nl: 'Naar bevestigen', en: 'Go to confirm' },
    footer: { nl: 'Vroeg je dit niet? Dan hoef je niets te doen: er verandert niets.', en: 'Did you not ask for this? Then there is nothing you need to do: nothing changes.' },
  },
  'email-change-asked': {
    subject: { nl: 'Er is gevraagd om je e-mailadres te veranderen', en: 'A change of your email address was asked for' },
    paragraphs: [
      {
        nl: 'Vanuit je account is gevraagd om je e-mailadres in Samenspel te veranderen. Dat gebeurt pas als het nieuwe adres het bevestigt.',
        en: 'From your account someone asked to change your email address in Samenspel. It happens only when the new address confirms it.',
      },
      { nl: 'Was jij dit niet? Log dan uit op je andere apparaten en kies een nieuw wachtwoord.', en: 'Was this not you? Then sign out on your other devices and choose a new password.' },
    ],
    action: { nl: 'Naar mijn account', en: 'Go to my account' },
    footer: aboutYou,
  },
  'email-changed': {
    subject: { nl: 'Je e-mailadres in Samenspel is veranderd', en: 'Your email address in Samenspel has changed' },
    paragraphs: [
      { nl: 'Je logt voortaan in met het nieuwe adres, en mail gaat daarheen. Het oude adres werkt niet meer.', en: 'From now on you sign in with the new address, and mail goes there. The old address no longer works.' },
      { nl: 'Was jij dit niet? Laat het de beheerder van je programma meteen weten.', en: 'Was this not you? Tell the administrator of your programme at once.' },
    ],
    action: { nl: 'Naar inloggen', en: 'Go to sign in' },
    footer: aboutYou,
  },
  'data-request-made': {
    subject: { nl: 'Een verzoek over gegevens wacht op antwoord', en: 'A request about data waits for an answer' },
    paragraphs: [
      { nl: '{person} heeft een verzoek gedaan: {kind}. Antwoord uiterlijk op {dueOn}; dat is de wettelijke termijn.', en: '{person} made a request: {kind}. Answer by {dueOn}; that is the legal term.' },
    ],
    action: { nl: 'Naar het verzoek', en: 'Go to the request' },
    footer: toAdministrators,
  },
  'data-request-due': {
    subject: { nl: 'Nog een week om een verzoek te beantwoorden', en: 'One week left to answer a request' },
    paragraphs: [
      { nl: 'Het verzoek van {person} ({kind}) wacht nog op antwoord. De wettelijke termijn loopt af op {dueOn}.', en: 'The request of {person} ({kind}) still waits for an answer. The legal term ends on {dueOn}.' },
    ],
    action: { nl: 'Naar het verzoek', en: 'Go to the request' },
    footer: toAdministrators,
  },
  'data-request-answered': {
    subject: { nl: 'Je verzoek is beantwoord', en: 'Your request was answered' },
    paragraphs: [{ nl: 'Er is een antwoord op wat je vroeg over je gegevens in {programme}.', en: 'There is an answer to what you asked about your data in {programme}.' }],
    action: { nl: 'Naar het antwoord', en: 'Go to the answer' },
    footer: aboutYou,
  },
} as const satisfies Record<string, Words>;

export type PrivacyMailName = keyof typeof mails;
export const privacyMailNames = Object.keys(mails) as PrivacyMailName[];

/** A mail about the rights of a person, in the language of who reads it. */
export function privacyMail(
  name: PrivacyMailName,
  reader: { readonly name: string; readonly language: Language },
  values: Readonly<Record<string, string>> = {},
): PrivacyMail {
  const { subject, paragraphs, action, footer } = mails[name];
  const write = (text: Text) => fillText(text[reader.language], values);
  return {
    subject: write(subject),
    greeting: fillText({ nl: 'Hallo {name},', en: 'Hello {name},' }[reader.language], { name: reader.name }),
    paragraphs: paragraphs.map(write),
    actionLabel: write(action),
    footer: write(footer),
  };
}
