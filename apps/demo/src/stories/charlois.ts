import type { PartnershipStory } from '../story.js';
import { charloisAmendment } from './charlois-texts.js';

/** Slides into a bare contractual form: the milestones are met while trust falls and meetings stop. */
export const charlois: PartnershipStory = {
  name: 'Buurtconciërges Charlois',
  purpose: 'Twaalf betaalde buurtconciërges die portieken, pleinen en bewoners in Charlois vooruithelpen.',
  phase: 'implementation',
  started: -430,
  openedBy: 'nadia',
  participants: [
    ['nadia', 'tactical'],
    ['willem', 'strategic'],
    ['esra', 'operational'],
    ['pieter', 'tactical'],
    ['ruben', 'strategic'],
    ['tamara', 'operational'],
    ['mohamed', 'operational'],
    ['samira', 'operational'],
    ['lies', 'tactical'],
  ],
  agreement: {
    title: 'Samenwerkingsovereenkomst buurtconciërges 2025-2027',
    signed: -400,
    starts: -390,
    ends: 340,
    goals: ['Twaalf mensen hebben een vaste baan als buurtconciërge', 'Bewoners ervaren een schonere en veiligere buurt'],
    milestones: [
      { title: 'Eerste zes conciërges in dienst', dueOn: -300, by: 'pieter', goal: 0, done: { on: -304, note: 'Zes contracten getekend, start per de eerste van de maand.' } },
      { title: 'Begeleiding op de werkvloer geregeld', dueOn: -260, by: 'samira', goal: 0, done: { on: -261, note: 'Twee jobcoaches, elk een dag per week in de wijk.' } },
      { title: 'Tien conciërges in dienst', dueOn: -150, by: 'pieter', goal: 0, done: { on: -151, note: 'Vier nieuwe collega’s via het wijkteam.' } },
      { title: 'Halfjaarverslag gedeeld', dueOn: -60, by: 'nadia', goal: 1, done: { on: -62, note: 'Verslag staat klaar voor het overleg.' } },
      { title: 'Twaalfde conciërge in dienst', dueOn: 14, by: 'pieter', goal: 0 },
      { title: 'Begeleidingsplan voor het tweede jaar', dueOn: 13, by: 'samira', goal: 0 },
      { title: 'Begroting voor het derde jaar besproken', dueOn: 11, by: 'nadia', goal: 1 },
      { title: 'Bewonersonderzoek uitgevoerd', dueOn: 75, by: 'lies', goal: 1 },
    ],
    pledges: [
      { by: 'rotterdam', kind: 'money', amount: 18_000_000, description: 'Loonkostensubsidie eerste twee jaar', dueOn: -30, contributions: [{ on: -280, amount: 9_000_000 }, { on: -95, amount: 9_000_000 }] },
      { by: 'portiek', kind: 'places', amount: 12, description: 'Werkplekken als buurtconciërge', dueOn: -20, contributions: [{ on: -304, amount: 6 }, { on: -151, amount: 5, note: 'De twaalfde plek volgt.' }] },
      { by: 'nabuur', kind: 'hours', amount: 41_600, description: 'Begeleiding op de werkvloer', dueOn: 60, contributions: [{ on: -200, amount: 14_400 }, { on: -110, amount: 12_000 }] },
    ],
    amendments: [charloisAmendment],
  },
  meetings: [
    { on: -380, subject: 'Start van de samenwerking', attendance: [['rotterdam', 'tactical', 1], ['rotterdam', 'strategic', 1], ['portiek', 'tactical', 1], ['portiek', 'operational', 2], ['nabuur', 'operational', 1]], decisions: [{ text: 'We werven via het wijkteam en niet via een uitzendbureau.', by: ['rotterdam', 'portiek', 'nabuur'] }], next: -330 },
    { on: -330, subject: 'Werving en inwerken', attendance: [['rotterdam', 'tactical', 1], ['portiek', 'tactical', 1], ['portiek', 'operational', 1], ['nabuur', 'operational', 1]], decisions: [{ text: 'Iedere conciërge krijgt een maat van Welzijn Nabuur.', by: ['rotterdam', 'portiek', 'nabuur'] }], next: -275 },
    { on: -275, subject: 'Eerste ervaringen', attendance: [['rotterdam', 'tactical', 1], ['portiek', 'tactical', 1], ['nabuur', 'operational', 2]], decisions: [{ text: 'De gemeente past het rooster van de wijkteams aan.', by: ['rotterdam', 'portiek', 'nabuur'] }], next: -220 },
    { on: -215, subject: 'Voortgang', attendance: [['rotterdam', 'tactical', 1], ['portiek', 'tactical', 1], ['nabuur', 'tactical', 1]], decisions: [{ text: 'De begeleiding gaat van twee dagen naar één dag per week.', by: ['rotterdam', 'portiek'] }], next: -160 },
    { on: -168, subject: 'Voortgang en begroting', attendance: [['rotterdam', 'tactical', 1], ['portiek', 'tactical', 1]], decisions: [{ text: 'Facturen gaan voortaan rechtstreeks naar de afdeling financiën.', by: ['rotterdam'] }], next: -112 },
  ],
  waves: [
    { opened: -290, closed: -276, released: -275, closesOn: -277, answers: { people: 8, around: [4.2, 4.1, 4.0, 3.9, 4.3, 4.2, 4.0, 3.8] } },
    { opened: -182, closed: -169, released: -168, closesOn: -170, answers: { people: 8, around: [3.6, 3.8, 3.6, 3.3, 3.6, 3.7, 3.1, 3.4] } },
    { opened: -48, closed: -34, released: -26, closesOn: -35, answers: { people: 8, around: [2.3, 2.8, 2.5, 2.2, 2.3, 2.7, 1.9, 2.5] } },
  ],
  plannedWave: { planned: -3, opens: 20, closesOn: 34, repeats: 'quarterly' },
};
