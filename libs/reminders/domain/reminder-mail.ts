import { dateInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';
import type { ReminderKind } from './reminder-rule.js';

export interface ReminderMailFacts {
  /** Stem of the record, such as `milestone`. */
  readonly subjectKind: string;
  readonly kind: ReminderKind;
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

const wordsOfMilestone = { what: 'what', ahead: 'ahead', passed: 'passed', action: 'action' } as const;
const wordsOfObligation = { what: 'obligation', ahead: 'obligationAhead', passed: 'obligationPassed', action: 'obligationAction' } as const;

/** A reminder in the reader's language: what, in which partnership, by when, and what one can do. It never blames. */
export function reminderMail(facts: ReminderMailFacts, reader: { name: string; language: Language }): ReminderMail {
  const { language } = reader;
  const passed = facts.kind === 'passed';
  const say = facts.subjectKind === 'obligation' ? wordsOfObligation : wordsOfMilestone;
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
    subject: write(passed ? 'subjectPassed' : 'subjectAhead'),
    greeting: write('greeting'),
    paragraphs: [write(say.what), write(passed ? say.passed : say.ahead), ...(facts.recordHead ? [write('fingerprint')] : [])],
    actionLabel: write(say.action),
    footer: write(footerOf(facts)),
  };
}

function footerOf({ named, onBehalfOf }: ReminderMailFacts): keyof typeof texts {
  if (named) return 'footerNamed';
  return onBehalfOf ? 'footerOnBehalfOf' : 'footerOrganisation';
}
