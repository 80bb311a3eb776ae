import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import { retentionBounds, type RetentionKind, retentionTexts } from './retention.js';

/** Why records about a person may be held: the letters of article 6(1) of the GDPR, named as a reader says them. */
export const legalGrounds = {
  'public-task': { nl: 'taak van algemeen belang, of gerechtvaardigd belang van een private partner', en: 'task in the public interest, or legitimate interest of a private partner' },
  'legal-duty': { nl: 'wettelijke plicht (AVG)', en: 'legal duty (GDPR)' },
  'security': { nl: 'gerechtvaardigd belang: beveiliging', en: 'legitimate interest: security' },
} as const satisfies Record<string, Text>;
export type LegalGround = keyof typeof legalGrounds;

/** How a kind of records fares when a person is erased: it goes, or it stays under a pseudonym. */
export type AtErasure = 'removed' | 'pseudonym';

export interface PersonalDataKind {
  readonly name: Text;
  readonly why: Text;
  readonly ground: LegalGround;
  /** The kind whose term holds for it; 'record' stays as long as the programme, as part of what organisations agreed. */
  readonly kept: RetentionKind | 'membership' | 'record';
  readonly atErasure: AtErasure;
}

const recordOf = (nl: string, en: string): PersonalDataKind => ({
  name: { nl, en },
  why: {
    nl: 'Zodat partners later kunnen nagaan wat is vastgelegd en door wie.',
    en: 'So that partners can trace later what was recorded and by whom.',
  },
  ground: 'public-task',
  kept: 'record',
  atErasure: 'pseudonym',
});

/** Every kind of record that is held about a person, by the stem that its capability tells it under. */
export const personalDataKinds = {
  'person': {
    name: { nl: 'Wie je bent', en: 'Who you are' },
    why: { nl: 'Zodat partners weten wie meedoet en je mail krijgt over waar jij bij staat.', en: 'So that partners know who takes part and you get mail about what you are named for.' },
    ground: 'public-task',
    kept: 'person',
    atErasure: 'removed',
  },
  'membership': {
    name: { nl: 'Je rol in het programma', en: 'Your role in the programme' },
    why: { nl: 'Om te bepalen wat je mag zien en doen.', en: 'To decide what you may see and do.' },
    ground: 'public-task',
    kept: 'membership',
    atErasure: 'removed',
  },
  'stand-in': {
    name: { nl: 'Wie er voor jou waarneemt, en voor wie jij waarneemt', en: 'Who stands in for you, and for whom you stand in' },
    why: { nl: 'Zodat werk doorgaat als iemand er niet is.', en: 'So that work goes on when somebody is away.' },
    ground: 'public-task',
    kept: 'record',
    atErasure: 'pseudonym',
  },
  'api-key': {
    name: { nl: 'API-sleutels op jouw naam', en: 'API keys in your name' },
    why: { nl: 'Om te bepalen wat een systeem namens jou mag, en na te gaan wat het deed.', en: 'To decide what a system may do in your name, and trace what it did.' },
    ground: 'security',
    kept: 'record',
    atErasure: 'pseudonym',
  },
  'session': {
    name: { nl: 'Waar je bent ingelogd', en: 'Where you are signed in' },
    why: { nl: 'Zodat je ingelogd blijft, en ziet of iemand anders dat is.', en: 'So that you stay signed in, and see whether someone else is.' },
    ground: 'security',
    kept: 'session',
    atErasure: 'removed',
  },
  'mail': {
    name: { nl: 'Mails aan jou (soort en moment)', en: 'Mails to you (kind and moment)' },
    why: { nl: 'Zodat een mail één keer komt, en na te gaan is of die is verstuurd.', en: 'So that a mail comes once, and it can be traced whether it was sent.' },
    ground: 'public-task',
    kept: 'mail',
    atErasure: 'removed',
  },
  'inbox-item': {
    name: { nl: 'Berichten aan jou in Samenspel', en: 'Messages to you in Samenspel' },
    why: { nl: 'Zodat je niets mist wat op jou wacht.', en: 'So that you miss nothing that waits for you.' },
    ground: 'public-task',
    kept: 'inbox-item',
    atErasure: 'removed',
  },
  'data-request': {
    name: { nl: 'Je verzoeken over je gegevens', en: 'Your requests about your data' },
    why: { nl: 'Om je verzoek op tijd te beantwoorden en dat te kunnen laten zien.', en: 'To answer your request in time and be able to show it.' },
    ground: 'legal-duty',
    kept: 'data-request',
    atErasure: 'removed',
  },
  'audit-record': {
    name: { nl: 'Het logboek: wat je deed, en wat over jou is gedaan', en: 'The log: what you did, and what was done about you' },
    why: { nl: 'Om te kunnen nagaan wie wat wanneer deed.', en: 'To be able to trace who did what when.' },
    ground: 'security',
    kept: 'audit-record',
    atErasure: 'pseudonym',
  },
  'participant': recordOf('Samenwerkingen waaraan je meedoet', 'Partnerships you take part in'),
  'partnership': recordOf('Samenwerkingen die je opende', 'Partnerships you opened'),
  'agreement': recordOf('Overeenkomsten die je vastlegde', 'Agreements you registered'),
  'agreement-record': recordOf('Je naam in het bewijs van overeenkomsten', 'Your name in the record of agreements'),
  'agreement-draft': recordOf('Ontwerpen van overeenkomsten die je schreef', 'Drafts of agreements you wrote'),
  'agreement-version': recordOf('Versies van overeenkomsten die je vastlegde', 'Versions of agreements you recorded'),
  'agreement-confirmation': recordOf('Teksten waarop je akkoord gaf', 'Texts you confirmed'),
  'agreement-comment': recordOf('Reacties die je plaatste of afhandelde', 'Comments you made or settled'),
  'agreement-termination': recordOf('Overeenkomsten die je beëindigde', 'Agreements you terminated'),
  'agreement-signatory': recordOf('Overeenkomsten waarvoor jij namens je organisatie tekent', 'Agreements you sign for your organisation'),
  'register-import': recordOf('Registers die je importeerde', 'Registers you imported'),
  'milestone': recordOf('Mijlpalen op jouw naam', 'Milestones in your name'),
  'milestone-forecast': recordOf('Verwachtingen die je gaf', 'Forecasts you gave'),
  'milestone-completion': recordOf('Mijlpalen die je afrondde', 'Milestones you completed'),
  'obligation-fulfilment': recordOf('Wat je over verplichtingen vastlegde', 'What you recorded of obligations'),
  'indicator-reading': recordOf('Metingen die je toevoegde', 'Readings you added'),
  'milestone-acceptance': recordOf('Mijlpalen die je accepteerde of waarbij je bezwaar maakte', 'Milestones you accepted or objected to'),
  'wait-pause': recordOf('Wachttijd die je vastlegde', 'Waiting that you recorded'),
  'wait-pause-answer': recordOf('Wat je zei over wachttijd', 'What you said about waiting'),
  'agreement-document': recordOf('Documenten die je toevoegde', 'Documents you added'),
  'agreement-document-withdrawal': recordOf('Documenten die je introk', 'Documents you withdrew'),
  'agreement-recognition': recordOf('Overeenkomsten die je namens je organisatie herkende of betwistte', 'Agreements you recognised or disputed for your organisation'),
  'attestation': recordOf('Kwartalen waarover je het woord van je organisatie gaf', "Quarters on which you gave your organisation's word"),
  'pledge': recordOf('Toezeggingen die je vastlegde', 'Pledges you recorded'),
  'contribution': recordOf('Bijdragen die je boekte', 'Contributions you logged'),
  'resource-use': recordOf('Gebruik van gedeelde middelen dat je boekte', 'Use of shared resources you logged'),
  'meeting': recordOf('Overleg dat je vastlegde', 'Meetings you recorded'),
  'discussion-point': recordOf('Punten die je op de lijst zette', 'Points you put on the list'),
  'meeting-plan': recordOf('Overleg dat je plande', 'Meetings you planned'),
  'improvement': recordOf('Wat je vastlegde om na een meetronde te proberen', 'What you recorded to be tried after a pulse'),
  'improvement-notice': recordOf('Berichten die je liet sturen over wat er wordt geprobeerd', 'Notices you had sent of what will be tried'),
  'wave': recordOf('Meetrondes die je plande of opende', 'Pulses you planned or opened'),
  'wave-schedule': recordOf('Meetrondes die je laat terugkomen', 'Pulses you let come back'),
  'wave-statement': recordOf('Antwoorden die je namens je organisatie ondertekende', 'Answers you signed for your organisation'),
  'wave-invitation': {
    name: { nl: 'Meetrondes waarvoor je bent uitgenodigd', en: 'Pulses you were invited to' },
    why: {
      nl: 'Om je uit te nodigen. Of je antwoordde en wat, staat hier niet: dat kan niemand zien.',
      en: 'To invite you. Whether you answered and what does not stand here: nobody can see that.',
    },
    ground: 'public-task',
    kept: 'record',
    atErasure: 'pseudonym',
  },
} as const satisfies Record<string, PersonalDataKind>;

export type PersonalDataKindName = keyof typeof personalDataKinds;
export const personalDataKindNames = Object.keys(personalDataKinds) as PersonalDataKindName[];

/** The kind of that name; a kind that no text was written for is told as a record under its own name. */
export function personalDataKind(name: string): PersonalDataKind {
  return name in personalDataKinds ? personalDataKinds[name as PersonalDataKindName] : recordOf(name, name);
}

const keptTexts: Readonly<Record<'membership' | 'record' | 'term', Text>> = {
  membership: { nl: 'Tot je vertrekt.', en: 'Until you leave.' },
  record: {
    nl: 'Zolang het programma bestaat. Word je gewist, dan staat er een schuilnaam.',
    en: 'As long as the programme exists. When you are erased, a pseudonym stands there.',
  },
  term: { nl: '{term} {from}.', en: '{term} {from}.' },
};

/** How long it is kept, as a sentence. `days` is the term of the programme where one holds. */
export function keptText(kept: PersonalDataKind['kept'], days: number | undefined, language: Language): string {
  if (kept === 'membership' || kept === 'record') return keptTexts[kept][language];
  const term = termInWords(days ?? retentionBounds[kept].days, language);
  return fillText(keptTexts.term[language], { term, from: retentionTexts[kept].from[language] });
}

/** Whole years in years, leap days counted or not; anything else in days. */
function termInWords(days: number, language: Language): string {
  const years = Math.floor(days / 365);
  const whole = years > 0 && [years * 365, Math.floor(years * 365.25), Math.ceil(years * 365.25)].includes(days);
  if (whole) return { nl: `${years} jaar`, en: years === 1 ? '1 year' : `${years} years` }[language];
  return { nl: days === 1 ? '1 dag' : `${days} dagen`, en: days === 1 ? '1 day' : `${days} days` }[language];
}

const erasureTexts: Readonly<Record<AtErasure, Text>> = {
  removed: { nl: 'Verdwijnt bij wissen.', en: 'Goes at erasure.' },
  pseudonym: { nl: 'Blijft bij wissen, onder een schuilnaam.', en: 'Stays at erasure, under a pseudonym.' },
};

export const erasureText = (atErasure: AtErasure, language: Language): string => erasureTexts[atErasure][language];
