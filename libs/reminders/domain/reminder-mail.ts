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
  obligation: {
    nl: 'In de samenwerking {partnership} staat een verplichting bij {organisation}: {title}.',
    en: 'In the partnership {partnership} there is an obligation with {organisation}: {title}.',
  },
  obligationAhead: {
    nl: 'Afgesproken is {date}. Is het al gedaan? Dan kun je dat meteen vastleggen. Lukt het niet op tijd? Bespreek dat dan met je partners. Zo weet iedereen waar jullie staan.',
    en: 'What was agreed is {date}. Is it done already? Then you can record that at once. Will it not be in time? Then talk about it with your partners. That way everyone knows where you stand.',
  },
  obligationPassed: {
    nl: 'Afgesproken was {date}. Is het gelukt? Dan kun je dat vastleggen. Is er meer tijd nodig, of wacht je nog op een ander? Bespreek dat dan met je partners.',
    en: 'What was agreed was {date}. Did it work out? Then you can record that. Is more time needed, or are you waiting for someone else? Then talk about it with your partners.',
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
  obligationAction: { nl: 'Open de verplichting', en: 'Open the obligation' },
  fingerprint: {
    nl: 'Vingerafdruk van de overeenkomst nu: {recordHead}. Bewaar deze mail: daarmee kun je later nagaan dat er niets aan is veranderd.',
    en: 'Fingerprint of the agreement now: {recordHead}. Keep this mail: with it you can check later that nothing was changed.',
  },
  attestationSubject: { nl: 'Zijn de afspraken nagekomen? {title}', en: 'Were the duties met? {title}' },
  attestationWhat: {
    nl: 'In de samenwerking {partnership} kan {organisation} haar woord geven over het afgelopen kwartaal van: {title}.',
    en: 'In the partnership {partnership} {organisation} can give its word on the past quarter of: {title}.',
  },
  attestationAhead: {
    nl: 'Klopt alles? Dan is het één klik. Het kan tot en met {date}. Niemand ziet jullie woord voordat alle woorden samen opengaan.',
    en: 'Is all well? Then it takes one click. You can do it until {date}. Nobody sees your word before all words open together.',
  },
  attestationAction: { nl: 'Geef jullie woord', en: 'Give your word' },
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
  agreementNoticeSubject: { nl: 'Gaan jullie door? {title}', en: 'Will you go on? {title}' },
  agreementNoticeWhat: {
    nl: 'In de samenwerking {partnership} komt het einde in zicht van: {title}. {organisation} is partij.',
    en: 'In the partnership {partnership} the end comes near of: {title}. {organisation} is a party.',
  },
  agreementNoticeAhead: {
    nl: 'Tot en met {date} kun je opzeggen of laten weten dat jullie door willen. Praat er op tijd over met je partners; dan verrast het niemand.',
    en: 'Until {date} you can give notice, or say that you want to go on. Talk about it with your partners in time; then nobody is surprised.',
  },
  agreementNoticeAction: { nl: 'Bekijk de overeenkomst', en: 'See the agreement' },
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

type TextKey = keyof typeof texts;

/** The words of one sort of record: before its day and after it. */
interface SubjectWords {
  readonly subject: TextKey;
  readonly subjectPassed: TextKey;
  readonly what: TextKey;
  readonly ahead: TextKey;
  readonly passed: TextKey;
  readonly action: TextKey;
}

const wordsOfMilestone: SubjectWords = {
  subject: 'subjectAhead',
  subjectPassed: 'subjectPassed',
  what: 'what',
  ahead: 'ahead',
  passed: 'passed',
  action: 'action',
};

/** What is asked before a day and stands open no longer after it. */
const asked = (subject: TextKey, what: TextKey, ahead: TextKey, action: TextKey): SubjectWords => ({
  subject,
  subjectPassed: subject,
  what,
  ahead,
  passed: ahead,
  action,
});

const wordsOf: Readonly<Record<string, SubjectWords>> = {
  milestone: wordsOfMilestone,
  obligation: { ...wordsOfMilestone, what: 'obligation', ahead: 'obligationAhead', passed: 'obligationPassed', action: 'obligationAction' },
  attestation: asked('attestationSubject', 'attestationWhat', 'attestationAhead', 'attestationAction'),
  'milestone-acceptance': asked('acceptanceSubject', 'acceptanceWhat', 'acceptanceAhead', 'acceptanceAction'),
  'agreement-notice': asked('agreementNoticeSubject', 'agreementNoticeWhat', 'agreementNoticeAhead', 'agreementNoticeAction'),
  'wait-pause': asked('pauseSubject', 'pauseWhat', 'pauseAhead', 'pauseAction'),
};

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
  const write = (key: TextKey) => fillText(texts[key][language], values);
  return {
    subject: write(keys.subject),
    greeting: write('greeting'),
    paragraphs: [write(keys.what), write(keys.explanation), ...(facts.recordHead ? [write('fingerprint')] : [])],
    actionLabel: write(keys.action),
    footer: write(footerOf(facts)),
  };
}

function keysOf({ kind, subjectKind }: ReminderMailFacts): Record<'subject' | 'what' | 'explanation' | 'action', TextKey> {
  const { subject, subjectPassed, what, ahead, passed, action } = wordsOf[subjectKind ?? 'milestone'] ?? wordsOfMilestone;
  return kind === 'passed' ? { subject: subjectPassed, what, explanation: passed, action } : { subject, what, explanation: ahead, action };
}

function footerOf({ named, onBehalfOf }: ReminderMailFacts): TextKey {
  if (named) return 'footerNamed';
  return onBehalfOf ? 'footerOnBehalfOf' : 'footerOrganisation';
}
