import { fillText, type Language, type Text } from '@samenspel/platform/domain';

/** Why access is restored: chosen from a list, since the trail keeps no text that a person wrote. */
export const accessRecoveryReasons = ['phone-lost', 'codes-lost', 'misuse-suspected'] as const;
export type AccessRecoveryReason = (typeof accessRecoveryReasons)[number];

/** How often access of one person may be restored in a day, and how often one administrator may do it. */
export const accessRecoveryLimits = { ofPerson: 3, byAdministrator: 10 } as const;

export interface AccessRecoveryFacts {
  readonly personId: string;
  readonly administratorId: string;
  readonly hasAccount: boolean;
  /** The programmes that the account belongs to. */
  readonly programmes: number;
}

/**
 * Why access cannot be restored, or undefined. Nobody restores the own access, so that a session left open cannot take
 * the second factor off. And an account that belongs to another programme too is left alone: it would be less safe there
 * without that programme knowing.
 */
export function accessRecoveryObstacle(facts: AccessRecoveryFacts): string | undefined {
  if (facts.personId === facts.administratorId) return 'access-recovery.own';
  if (!facts.hasAccount) return 'access-recovery.no-account';
  return facts.programmes > 1 ? 'access-recovery.other-programme' : undefined;
}

export const accessRecoveryReasonTexts: Readonly<Record<AccessRecoveryReason, Text>> = {
  'phone-lost': { nl: 'de telefoon is kwijt of kapot', en: 'the phone is lost or broken' },
  'codes-lost': { nl: 'de codes zijn kwijt', en: 'the codes are lost' },
  'misuse-suspected': { nl: 'misschien gebruikte een ander het account', en: 'somebody else may have used the account' },
};

const texts = {
  subjectOwn: { nl: 'Je toegang tot Samenspel is hersteld', en: 'Your access to Samenspel was restored' },
  subjectOther: { nl: 'De toegang van {person} is hersteld', en: 'The access of {person} was restored' },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  own: {
    nl: '{administrator} heeft in {programme} je toegang hersteld. De reden: {reason}. Je bent overal uitgelogd. Je wachtwoord en het inloggen in twee stappen zijn weg.',
    en: '{administrator} restored your access in {programme}. The reason: {reason}. You are signed out everywhere. Your password and the sign-in with two steps are gone.',
  },
  ownNext: {
    nl: 'Er komt een aparte mail met een link om in te loggen. Kies daarna een nieuw wachtwoord, en zet het inloggen in twee stappen weer aan.',
    en: 'A separate mail brings a link to sign in. After that, choose a new password and turn the sign-in with two steps on again.',
  },
  ownWarning: {
    nl: 'Heb je hier niet om gevraagd? Neem dan meteen contact op met een beheerder die je kent.',
    en: 'Did you not ask for this? Then get in touch with an administrator you know at once.',
  },
  other: {
    nl: '{administrator} heeft in {programme} de toegang van {person} hersteld. De reden: {reason}.',
    en: '{administrator} restored the access of {person} in {programme}. The reason: {reason}.',
  },
  otherWarning: {
    nl: 'Klopt dit volgens jou niet? Vraag het dan na bij {person}, niet met een antwoord op deze mail.',
    en: 'Do you think this is not right? Then ask {person}, and not by an answer to this mail.',
  },
  footer: {
    nl: 'Deze mail gaat naar de persoon zelf en naar alle andere beheerders.',
    en: 'This mail goes to the person and to all other administrators.',
  },
} as const satisfies Record<string, Text>;

export interface AccessRecoveryMailFacts {
  readonly personName: string;
  readonly administratorName: string;
  readonly programmeName: string;
  readonly reason: AccessRecoveryReason;
  /** Whether the reader is the person whose access was restored. */
  readonly own: boolean;
}

/** Tells the person, or another administrator, that access was restored, by whom and why. */
export function accessRecoveryMail(facts: AccessRecoveryMailFacts, reader: { readonly name: string; readonly language: Language }) {
  const { language } = reader;
  const values = {
    name: reader.name,
    person: facts.personName,
    administrator: facts.administratorName,
    programme: facts.programmeName,
    reason: accessRecoveryReasonTexts[facts.reason][language],
  };
  const write = (text: Text) => fillText(text[language], values);
  const paragraphs = facts.own ? [texts.own, texts.ownNext, texts.ownWarning] : [texts.other, texts.otherWarning];
  return {
    subject: write(facts.own ? texts.subjectOwn : texts.subjectOther),
    greeting: write(texts.greeting),
    paragraphs: paragraphs.map(write),
    footer: write(texts.footer),
  };
}
