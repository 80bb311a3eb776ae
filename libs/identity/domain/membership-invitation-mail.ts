import { fillText, type Language, type Text } from '@samenspel/platform/domain';

/** How long the button of the mail signs in, in days. */
export const membershipInvitationDays = 14;

export interface MembershipInvitationFacts {
  readonly programmeName: string;
  /** The partnership that the person was added to; undefined for the programme as a whole. */
  readonly partnershipName?: string;
  /** Whether an earlier mail told the person already what is kept, and why. */
  readonly informedBefore?: boolean;
  /** The organisation of the person who is invited. */
  readonly organisationName: string;
  /** Who gave the name and the address, when that is a person. */
  readonly inviter?: { readonly name: string; readonly organisationName: string };
}

export interface MembershipInvitation {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly actionLabel: string;
  readonly footer: string;
}

const texts = {
  subject: { nl: 'Je bent uitgenodigd voor {programme}', en: 'You are invited to {programme}' },
  partnershipSubject: { nl: 'Je bent toegevoegd aan een samenwerking in {programme}', en: 'You were added to a partnership in {programme}' },
  addedBy: {
    nl: '{inviter} van {inviterOrganisation} heeft je toegevoegd aan de samenwerking {partnership} in {programme}. Daar houden organisaties samen bij wat ze afspraken en hoe het gaat. Je doet mee namens {organisation}.',
    en: '{inviter} of {inviterOrganisation} added you to the partnership {partnership} in {programme}. There, organisations keep track together of what they agreed and how it is going. You take part for {organisation}.',
  },
  added: {
    nl: 'Je bent toegevoegd aan de samenwerking {partnership} in {programme}. Daar houden organisaties samen bij wat ze afspraken en hoe het gaat. Je doet mee namens {organisation}.',
    en: 'You were added to the partnership {partnership} in {programme}. There, organisations keep track together of what they agreed and how it is going. You take part for {organisation}.',
  },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  invitedBy: {
    nl: '{inviter} van {inviterOrganisation} nodigt je uit voor {programme}. Daar houden organisaties samen bij wat ze afspraken en hoe het gaat. Je doet mee namens {organisation}.',
    en: '{inviter} of {inviterOrganisation} invites you to {programme}. There, organisations keep track together of what they agreed and how it is going. You take part for {organisation}.',
  },
  invited: {
    nl: 'Je bent uitgenodigd voor {programme}. Daar houden organisaties samen bij wat ze afspraken en hoe het gaat. Je doet mee namens {organisation}.',
    en: 'You are invited to {programme}. There, organisations keep track together of what they agreed and how it is going. You take part for {organisation}.',
  },
  start: {
    nl: 'Met de knop hieronder ben je meteen binnen. Een wachtwoord is niet nodig. De knop werkt één keer, {days} dagen lang. Daarna log je in met je e-mailadres.',
    en: 'With the button below you are in at once. You need no password. The button works once, for {days} days. After that you sign in with your email address.',
  },
  kept: {
    nl: 'Wat we van je bewaren: je naam, je e-mailadres, je organisatie, je taal en je rol in het programma. Later komt daarbij wat jij zelf in Samenspel vastlegt, en wanneer.',
    en: 'What we keep about you: your name, your email address, your organisation, your language and your role in the programme. Later this includes what you record in Samenspel yourself, and when.',
  },
  why: {
    nl: 'Waarom: zodat de partners weten wie meedoet, en jij mail krijgt over waar jij bij staat. We gebruiken het nergens anders voor.',
    en: 'Why: so that the partners know who takes part, and you get mail about what you are named for. We use it for nothing else.',
  },
  sourcePerson: {
    nl: 'Van wie: we kregen je gegevens van {inviter} van {inviterOrganisation}.',
    en: 'From whom: we got your details from {inviter} of {inviterOrganisation}.',
  },
  sourceProgramme: {
    nl: 'Van wie: we kregen je gegevens van de beheerder van {programme}.',
    en: 'From whom: we got your details from the administrator of {programme}.',
  },
  rights: {
    nl: 'Wil je je gegevens zien, verbeteren of laten verwijderen, of wil je niet meedoen? Vraag het de beheerder van {programme}. Kom je er samen niet uit? Dan kun je terecht bij de Autoriteit Persoonsgegevens.',
    en: 'Do you want to see, correct or remove your details, or do you not want to take part? Ask the administrator of {programme}. If you cannot work it out together, you can turn to the Dutch Data Protection Authority.',
  },
  action: { nl: 'Doe mee', en: 'Take part' },
  footer: {
    nl: 'Je krijgt deze mail één keer, omdat iemand je uitnodigde voor {programme}. Niet voor jou bedoeld? Dan hoef je niets te doen.',
    en: 'You get this mail once, because someone invited you to {programme}. Not meant for you? Then there is nothing you need to do.',
  },
  partnershipFooter: {
    nl: 'Je krijgt deze mail één keer, omdat iemand je toevoegde aan {partnership}. Niet voor jou bedoeld? Dan hoef je niets te doen.',
    en: 'You get this mail once, because someone added you to {partnership}. Not meant for you? Then there is nothing you need to do.',
  },
} as const satisfies Record<string, Text>;

/** The invitation to a programme with what article 14 of the GDPR asks to tell: what is kept, why, and from whom it came. */
export function membershipInvitation(
  { programmeName, partnershipName, organisationName, informedBefore = false, inviter }: MembershipInvitationFacts,
  reader: { readonly name: string; readonly language: Language },
): MembershipInvitation {
  const values = {
    name: reader.name,
    programme: programmeName,
    organisation: organisationName,
    days: membershipInvitationDays,
    ...(partnershipName && { partnership: partnershipName }),
    ...(inviter && { inviter: inviter.name, inviterOrganisation: inviter.organisationName }),
  };
  const write = (key: keyof typeof texts) => fillText(texts[key][reader.language], values);
  return {
    subject: write(partnershipName ? 'partnershipSubject' : 'subject'),
    greeting: write('greeting'),
    paragraphs: [
      write(partnershipName ? (inviter ? 'addedBy' : 'added') : inviter ? 'invitedBy' : 'invited'),
      write('start'),
      ...(informedBefore ? [] : [write('kept'), write('why'), write(inviter ? 'sourcePerson' : 'sourceProgramme'), write('rights')]),
    ],
    actionLabel: write('action'),
    footer: write(partnershipName ? 'partnershipFooter' : 'footer'),
  };
}
