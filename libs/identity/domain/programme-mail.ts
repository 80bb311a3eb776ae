import { fillText, type Language, type Text } from '@samenspel/platform/domain';

/** Mails about the programme as a whole, to administrators. */
export type ProgrammeMailKind = 'exportReady' | 'deletionRequested' | 'deletionCancelled';

/** The words of a mail; the sender adds the address of the button. */
export interface ProgrammeMail {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly actionLabel: string;
  readonly footer: string;
}

interface MailTexts {
  readonly subject: Text;
  readonly paragraphs: readonly Text[];
  readonly action: Text;
  readonly footer: Text;
}

const footer = {
  nl: 'Je krijgt deze mail omdat je beheerder bent van dit programma.',
  en: 'You get this mail because you are an administrator of this programme.',
};

const texts: Readonly<Record<ProgrammeMailKind, MailTexts>> = {
  exportReady: {
    subject: { nl: 'Alle gegevens van het programma staan klaar', en: 'All data of the programme is ready' },
    paragraphs: [
      {
        nl: 'Je vroeg om alle gegevens van het programma. Je kunt ze nu downloaden, tot {moment}. Daarna gooien we het bestand weg.',
        en: 'You asked for all data of the programme. You can download it now, until {moment}. After that we throw the file away.',
      },
      {
        nl: 'Er staan persoonsgegevens in. Bewaar het bestand op een veilige plek.',
        en: 'It holds personal data. Keep the file in a safe place.',
      },
    ],
    action: { nl: 'Naar de download', en: 'Go to the download' },
    footer: { nl: 'Je krijgt deze mail omdat jij om de gegevens vroeg.', en: 'You get this mail because you asked for the data.' },
  },
  deletionRequested: {
    subject: { nl: '{programme} wordt verwijderd', en: '{programme} is going to be deleted' },
    paragraphs: [
      {
        nl: '{person} heeft gevraagd om {programme} te verwijderen. Dat gebeurt op {moment}. Alles is dan weg, voor alle organisaties, en kan niet terug.',
        en: '{person} asked to delete {programme}. That happens on {moment}. Everything is gone then, for all organisations, and cannot come back.',
      },
      {
        nl: 'Tot dan kan elke beheerder het stoppen, en alle gegevens downloaden.',
        en: 'Until then every administrator can stop it, and download all data.',
      },
    ],
    action: { nl: 'Bekijken of stoppen', en: 'Look at it or stop it' },
    footer,
  },
  deletionCancelled: {
    subject: { nl: '{programme} blijft', en: '{programme} stays' },
    paragraphs: [
      {
        nl: '{person} heeft het verwijderen van {programme} gestopt. Er is niets weg.',
        en: '{person} stopped the deletion of {programme}. Nothing is gone.',
      },
    ],
    action: { nl: 'Naar het programma', en: 'Go to the programme' },
    footer,
  },
};

const greeting: Text = { nl: 'Hallo {name},', en: 'Hello {name},' };

/** A mail in the reader's language. */
export function programmeMail(kind: ProgrammeMailKind, values: Readonly<Record<string, string>>, language: Language): ProgrammeMail {
  const write = (text: Text) => fillText(text[language], values);
  const { subject, paragraphs, action, footer: why } = texts[kind];
  return { subject: write(subject), greeting: write(greeting), paragraphs: paragraphs.map(write), actionLabel: write(action), footer: write(why) };
}
