import { dateInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';
import type { ReminderKind } from './reminder-rule.js';

export interface ReminderMailFacts {
  readonly kind: ReminderKind;
  /** Stem of the record that it is about; a kind without words of its own is told as a milestone. */
  readonly subjectKind?: string;
  readonly title: string;
  readonly partnershipName: string;
  readonly organisationName: string;
  readonly dueOn: LocalDate;
  /** Whether the reader is named for it, or takes part for the organisation that is. */
  readonly named: boolean;
  /** The absent person for whom the reader stands in, when that person is named for it. */
  readonly onBehalfOf?: string;
  /** Hash at the end of the record of the agreement, for partners to keep outside Samenspel. */
  readonly recordHead?: string | null;
}

/** The words of a reminder; the sender adds the address of the button. */
export interface ReminderMail {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly actionLabel: string;
  readonly footer: string;
}

const texts = {
  subjectAhead: { nl: '{date}: {title}', en: '{date}: {title}' },
  subjectPassed: { nl: 'Hoe staat het met: {title}?', en: 'How is it going with: {title}?' },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  what: {
    nl: 'In de samenwerking {partnership} staat een mijlpaal bij {organisation}: {title}.',
    en: 'In the partnership {partnership} there is a milestone with {organisation}: {title}.',
  },
  ahead: {
    nl: 'Jullie verwachten hem op {date}. Is het al klaar? Dan kun je dat meteen melden. Loopt het anders? Geef dan door welke dag je nu verwacht. Zo weet iedereen waar jullie staan.',
    en: 'You expect it on {date}. Is it ready already? Then you can say so at once. Is it going differently? Then say which day you expect now. That way everyone knows where you stand.',
  },
  passed: {
    nl: 'Jullie verwachtten hem op {date}. Is het gelukt? Dan kun je dat melden. Is er meer tijd nodig, of wacht je nog op een ander? Geef dan door welke dag je nu verwacht.',
    en: 'You expected it on {date}. Did it work out? Then you can say so. Is more time needed, or are you waiting for someone else? Then say which day you expect now.',
  },
  action: { nl: 'Open de mijlpaal', en: 'Open the milestone' },
  fingerprint: {
    nl: 'Vingerafdruk van de overeenkomst nu: {recordHead}. Bewaar deze mail: daarmee kun je later nagaan dat er niets aan is veranderd.',
    en: 'Fingerprint of the agreement now: {recordHead}. Keep this mail: with it you can check later that nothing was changed.',
  },
  acceptanceSubject: { nl: 'Gedaan: {title}. Klopt het?', en: 'Done: {title}. Is it right?' },
  acceptanceWhat: {
    nl: 'In de samenwerking {partnership} is een mijlpaal als gedaan gemarkeerd: {title}. {organisation} kan zeggen of het zo goed is.',
    en: 'In the partnership {partnership} a milestone was marked as done: {title}. {organisation} can say whether it is right.',
  },
  acceptanceAhead: {
    nl: 'Is het goed? Dan accepteer je met één klik. Ontbreekt er iets? Zeg dan wat, tot en met {date}. Hoort niemand iets, dan geldt de mijlpaal daarna als stilzwijgend geaccepteerd.',
    en: 'Is it right? Then you accept with one click. Is something missing? Then say what, until {date}. If nobody says anything, the milestone counts as tacitly accepted after that day.',
  },
  acceptanceAction: { nl: 'Bekijk en accepteer', en: 'Look and accept' },
  pauseSubject: { nl: 'Wacht op {organisation}: {title}', en: 'Waits for {organisation}: {title}' },
  pauseWhat: {
    nl: 'In de samenwerking {partnership} is vastgelegd dat {title} wacht op {organisation}.',
    en: 'In the partnership {partnership} it was recorded that {title} waits for {organisation}.',
  },
  pauseAhead: {
    nl: 'Klopt dat? Dan bevestig je het met één klik. Zie je het anders? Zeg dan hoe, tot en met {date}. Hoort niemand iets, dan tellen deze dagen daarna als wachten op {organisation}.',
    en: 'Is that right? Then you confirm it with one click. Do you see it differently? Then say how, until {date}. If nobody says anything, these days count as waiting for {organisation} after that day.',
  },
  pauseAction: { nl: 'Bekijk en bevestig', en: 'Look and confirm' },
  footerNamed: {
    nl: 'Je krijgt deze mail omdat jij bij deze mijlpaal staat.',
    en: 'You get this mail because you are named for this milestone.',
  },
  footerOnBehalfOf: {
    nl: 'Je krijgt deze mail namens {absent}, die je nu vervangt.',
    en: 'You get this mail on behalf of {absent}, for whom you stand in now.',
  },
  footerOrganisation: {
    nl: 'Je krijgt deze mail omdat je voor {organisation} meedoet in deze samenwerking.',
    en: 'You get this mail because you take part in this partnership for {organisation}.',
  },
} as const satisfies Record<string, Text>;

/** A reminder in the reader's language: what, in which partnership, by when, and what one can do. It never blames. */
export function reminderMail(facts: ReminderMailFacts, reader: { name: string; language: Language }): ReminderMail {
  const { language } = reader;
  const keys = keysOf(facts);
  const values = {
    name: reader.name,
    title: facts.title,
    partnership: facts.partnershipName,
    organisation: facts.organisationName,
    absent: facts.onBehalfOf ?? '',
    date: dateInWords(facts.dueOn, language),
    recordHead: facts.recordHead ?? '',
  };
  const write = (key: keyof typeof texts) => fillText(texts[key][language], values);
  return {
    subject: write(keys.subject),
    greeting: write('greeting'),
    paragraphs: [write(keys.what), write(keys.explanation), ...(facts.recordHead ? [write('fingerprint')] : [])],
    actionLabel: write(keys.action),
    footer: write(footerOf(facts)),
  };
}

function keysOf({ kind, subjectKind }: ReminderMailFacts): Record<'subject' | 'what' | 'explanation' | 'action', keyof typeof texts> {
  if (subjectKind === 'milestone-acceptance') {
    return { subject: 'acceptanceSubject', what: 'acceptanceWhat', explanation: 'acceptanceAhead', action: 'acceptanceAction' };
  }
  if (subjectKind === 'wait-pause') return { subject: 'pauseSubject', what: 'pauseWhat', explanation: 'pauseAhead', action: 'pauseAction' };
  const passed = kind === 'passed';
  return { subject: passed ? 'subjectPassed' : 'subjectAhead', what: 'what', explanation: passed ? 'passed' : 'ahead', action: 'action' };
}

function footerOf({ named, onBehalfOf }: ReminderMailFacts): keyof typeof texts {
  if (named) return 'footerNamed';
  return onBehalfOf ? 'footerOnBehalfOf' : 'footerOrganisation';
}
