import type { PartnershipStory } from '../story.js';
import { tilburgText } from './tilburg-texts.js';

/** Goodwill only: people trust each other while milestones slip and pledges wait. */
export const tilburg: PartnershipStory = {
  name: 'Groene Gaarde Tilburg',
  purpose: 'Groenonderhoud in vier wijken als leerplek en als baan.',
  phase: 'practice-development',
  started: -360,
  openedBy: 'inge',
  participants: [
    ['inge', 'tactical'],
    ['roel', 'strategic'],
    ['femi', 'operational'],
    ['cor', 'strategic'],
    ['lotte', 'tactical'],
    ['stan', 'operational'],
    ['milou', 'tactical'],
    ['driss', 'operational'],
    ['karin', 'strategic'],
  ],
  agreement: {
    title: 'Afspraken leerwerkplekken groen',
    signed: -330,
    starts: -320,
    ends: 400,
    goals: ['Acht leerwerkplekken, waarvan vier leiden tot een baan'],
    milestones: [
      { title: 'Wijken en bestekken gekozen', dueOn: -250, by: 'inge', goal: 0, phase: 'Voorbereiding', forecasts: [{ toldOn: -255, expectedOn: -205, reason: 'De aanbesteding van het bestek loopt uit.' }], done: { on: -204, note: 'Vier wijken, twee bestekken.' } },
      { title: 'Vier leerwerkplekken open', dueOn: -160, by: 'cor', goal: 0, phase: 'Eerste groep', after: ['Wijken en bestekken gekozen'], forecasts: [{ toldOn: -170, expectedOn: -90, reason: 'Wacht op de begeleiding die nog geregeld wordt.' }], done: { on: -75, note: 'Vier plekken, allemaal bezet.' } },
      { title: 'Begeleiding voor acht mensen geregeld', dueOn: -110, by: 'milou', goal: 0, phase: 'Tweede groep', forecasts: [{ toldOn: -115, expectedOn: 30, reason: 'Een begeleider is met verlof.' }] },
      { title: 'Acht leerwerkplekken open', dueOn: -40, by: 'cor', goal: 0, phase: 'Tweede groep', after: ['Vier leerwerkplekken open', 'Begeleiding voor acht mensen geregeld'], forecasts: [{ toldOn: -50, expectedOn: 55, reason: 'Volgt op de begeleiding.' }], waits: { toldOn: -39, since: -70, on: 'milou', reason: 'Zonder begeleiding kan er niemand beginnen.', confirmedOn: -36 } },
      { title: 'Geleerde lessen gedeeld in het programma', dueOn: 12, by: 'karin', goal: 0, phase: 'Doorstroom' },
      { title: 'Eerste vaste baan', dueOn: 90, by: 'lotte', goal: 0, phase: 'Doorstroom', after: ['Acht leerwerkplekken open'] },
    ],
    pledges: [
      { by: 'tilburg', kind: 'money', amount: 6_000_000, description: 'Begeleidingsbudget', dueOn: -100, contributions: [{ on: -90, amount: 1_500_000, note: 'Eerste deel.' }] },
      { by: 'gaarde', kind: 'places', amount: 8, description: 'Leerwerkplekken', dueOn: -40, contributions: [{ on: -75, amount: 4 }] },
      { by: 'kansrijk', kind: 'hours', amount: 24_000, description: 'Begeleiding', dueOn: -60, contributions: [{ on: -70, amount: 6_000 }] },
    ],
    written: tilburgText,
  },
  meetings: [-325, -272, -219, -165, -112, -58, -12].map((on, index) => ({
    on,
    subject: ['Kennismaken in de kas', 'Welke wijken?', 'Begeleiding', 'Bijpraten op locatie', 'Wat lukt en wat niet', 'Nieuwe begeleider', 'Plan voor de winter'][index]!,
    attendance: [['tilburg', 'tactical', 1], ['tilburg', 'operational', 1], ['gaarde', 'strategic', 1], ['gaarde', 'operational', 1], ['kansrijk', 'operational', 1]] as const,
    decisions: [{ text: ['We zien elkaar om de zeven weken, steeds op de werkplek.', 'We beginnen klein, in twee wijken.', 'Kansrijk zoekt een tweede begeleider.', 'Stan en Driss maken samen het rooster.', 'We schuiven de tweede groep door.', 'De nieuwe begeleider start bij Groene Gaarde.', 'In de winter leren we binnen.'][index]!, by: ['tilburg', 'gaarde', 'kansrijk'] as const }],
    next: on + 53,
  })),
  waves: [
    { opened: -190, closed: -176, released: -165, closesOn: -177, answers: { people: 8, around: [4.1, 3.8, 3.6, 4.2, 4.4, 4.1, 4.0, 3.7] } },
    { opened: -80, closed: -66, released: -58, closesOn: -67, answers: { people: 8, around: [4.2, 3.9, 3.6, 4.2, 4.4, 4.2, 4.1, 3.8] } },
  ],
};
