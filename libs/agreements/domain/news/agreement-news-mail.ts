import { fillText, type Language, type Text } from '@samenspel/platform/domain';

/** What happens to an agreement that its parties get a mail of. */
export const agreementNewsKinds = ['proposed', 'changed', 'agreed', 'amended', 'terminated'] as const;
export type AgreementNewsKind = (typeof agreementNewsKinds)[number];

/** Whether the mail asks the reader for a word on a text that is not in force yet. */
export const asksForWord = (kind: AgreementNewsKind): boolean => kind === 'proposed' || kind === 'changed';

export interface AgreementNewsFacts {
  readonly kind: AgreementNewsKind;
  readonly title: string;
  readonly partnershipName: string;
  /** Who put it to the others, for a proposal. */
  readonly proposedByName?: string | null;
  /** The party of the reader. */
  readonly organisationName: string;
  /** Whether what is proposed amends an agreement that is in force. */
  readonly amendment?: boolean;
  /** Why it was amended or terminated. */
  readonly reason?: string | null;
  /** SHA-256 of the text in force, for partners to keep outside Samenspel. */
  readonly hash?: string | null;
  /** The absent signatory for whom the reader stands in. */
  readonly onBehalfOf?: string;
}

/** The words of a mail with news; the sender adds the address of the button. */
export interface AgreementNewsMail {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly actionLabel: string;
  readonly footer: string;
}

const texts = {
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  proposedSubject: { nl: 'Ligt voor: {title}', en: 'For you to read: {title}' },
  proposed: {
    nl: 'In de samenwerking {partnership} legt {proposer} een overeenkomst aan jullie voor: {title}.',
    en: 'In the partnership {partnership} {proposer} puts an agreement to you: {title}.',
  },
  proposedAmendment: {
    nl: 'In de samenwerking {partnership} stelt {proposer} een wijziging voor van de overeenkomst {title}.',
    en: 'In the partnership {partnership} {proposer} proposes an amendment of the agreement {title}.',
  },
  changedSubject: { nl: 'Veranderd na je akkoord: {title}', en: 'Changed after you confirmed: {title}' },
  changed: {
    nl: 'De tekst van {title} in de samenwerking {partnership} is veranderd nadat je akkoord ging. Je akkoord gold voor de tekst van toen. Voor de tekst van nu is er een nieuw akkoord nodig.',
    en: 'The text of {title} in the partnership {partnership} was changed after you confirmed it. What you confirmed was the text as it was then. The text as it is now has to be confirmed anew.',
  },
  ask: {
    nl: 'Lees de tekst rustig. Ben je het ermee eens? Geef dan namens {organisation} akkoord. Wil je iets anders? Zeg dat erbij of pas de tekst aan. Ze geldt pas als iedere partij akkoord is met precies dezelfde tekst.',
    en: 'Take your time to read the text. Do you agree? Then confirm it for {organisation}. Do you want something else? Say so there or change the text. It is in force only when every party has confirmed exactly the same text.',
  },
  proposedAction: { nl: 'Lees de tekst', en: 'Read the text' },
  agreedSubject: { nl: 'Akkoord: {title}', en: 'Agreed: {title}' },
  agreed: {
    nl: 'Iedere partij is akkoord. De overeenkomst {title} in de samenwerking {partnership} geldt nu.',
    en: 'Every party has confirmed. The agreement {title} in the partnership {partnership} is in force now.',
  },
  amendedSubject: { nl: 'Gewijzigd: {title}', en: 'Amended: {title}' },
  amended: {
    nl: 'Iedere partij is akkoord met de wijziging. De nieuwe tekst van {title} in de samenwerking {partnership} geldt nu.',
    en: 'Every party has confirmed the amendment. The new text of {title} in the partnership {partnership} is in force now.',
  },
  terminatedSubject: { nl: 'Beëindigd: {title}', en: 'Terminated: {title}' },
  terminated: {
    nl: 'De overeenkomst {title} in de samenwerking {partnership} is beëindigd. Mijlpalen die nog openstaan, worden niet meer gevraagd. Wat is afgesproken en gedaan, blijft te lezen.',
    en: 'The agreement {title} in the partnership {partnership} was terminated. Milestones that are still open are asked for no longer. What was agreed and done stays to be read.',
  },
  reason: { nl: 'De reden: {reason}', en: 'The reason: {reason}' },
  fingerprint: {
    nl: 'Vingerafdruk van deze tekst: {hash}. Bewaar deze mail: daarmee kun je later nagaan dat er niets aan is veranderd.',
    en: 'Fingerprint of this text: {hash}. Keep this mail: with it you can check later that nothing was changed.',
  },
  action: { nl: 'Bekijk de overeenkomst', en: 'See the agreement' },
  footer: {
    nl: 'Je krijgt deze mail omdat je voor {organisation} meedoet in deze samenwerking.',
    en: 'You get this mail because you take part in this partnership for {organisation}.',
  },
  footerOnBehalfOf: {
    nl: 'Je krijgt deze mail namens {absent}, die je nu vervangt.',
    en: 'You get this mail on behalf of {absent}, for whom you stand in now.',
  },
} as const satisfies Record<string, Text>;

type TextKey = keyof typeof texts;

/** News in the reader's language: what happened, in which partnership, and what one can do. It never blames. */
export function agreementNewsMail(facts: AgreementNewsFacts, reader: { readonly name: string; readonly language: Language }): AgreementNewsMail {
  const { kind } = facts;
  const values = {
    name: reader.name,
    title: facts.title,
    partnership: facts.partnershipName,
    organisation: facts.organisationName,
    proposer: facts.proposedByName ?? '',
    reason: facts.reason ?? '',
    hash: facts.hash ?? '',
    absent: facts.onBehalfOf ?? '',
  };
  const write = (key: TextKey) => fillText(texts[key][reader.language], values);
  return {
    subject: write(`${kind}Subject`),
    greeting: write('greeting'),
    paragraphs: paragraphsOf(facts).map(write),
    actionLabel: write(asksForWord(kind) ? 'proposedAction' : 'action'),
    footer: write(facts.onBehalfOf ? 'footerOnBehalfOf' : 'footer'),
  };
}

function paragraphsOf({ kind, amendment, reason, hash }: AgreementNewsFacts): TextKey[] {
  const why: TextKey[] = reason ? ['reason'] : [];
  if (kind === 'changed') return ['changed', 'ask'];
  if (kind === 'proposed') return [amendment ? 'proposedAmendment' : 'proposed', ...why, 'ask'];
  return [kind, ...why, ...(hash && kind !== 'terminated' ? (['fingerprint'] as const) : [])];
}
