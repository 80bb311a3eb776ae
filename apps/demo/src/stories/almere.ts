import type { PartnershipStory } from '../story.js';
import { almereAmendment, almereText } from './almere-texts.js';

/**
 * In balance: agreements are kept and people find each other. Organisations said how they work with each other, and a
 * wave is open, for the visitor to answer.
 */
export const almere: PartnershipStory = {
  name: 'Zorghulp Almere',
  purpose: 'Nieuwe banen als zorghulp in de wijk, voor mensen die lang aan de kant stonden.',
  phase: 'dissemination',
  started: -520,
  openedBy: 'joost',
  participants: [
    ['joost', 'tactical'],
    ['anouk', 'strategic'],
    ['dewi', 'operational'],
    ['marijke', 'strategic'],
    ['thomas', 'tactical'],
    ['chantal', 'operational'],
    ['yusuf', 'operational'],
    ['gerda', 'tactical'],
    ['bas', 'operational'],
    ['carla', 'tactical'],
    ['orlando', 'operational'],
    ['sietske', 'operational'],
    ['hakan', 'operational'],
    ['joke', 'operational'],
    ['wendy', 'operational'],
    ['rachid', 'operational'],
    ['agnieszka', 'operational'],
    ['marcel', 'tactical'],
    ['soraya', 'operational'],
    ['evert', 'strategic'],
    ['priya', 'operational'],
    ['nienke', 'operational'],
    ['abel', 'operational'],
  ],
  agreement: {
    title: 'Convenant Zorghulp in de wijk',
    signed: -500,
    starts: -490,
    ends: 600,
    goals: ['Twintig zorghulpen aan het werk, van wie vijftien met een vast contract', 'De zorgteams houden tijd over voor hun vak'],
    milestones: [
      { title: 'Functie zorghulp beschreven', dueOn: -400, by: 'thomas', goal: 0, phase: 'Voorbereiden', size: 1, evidence: 'Een functiebeschrijving die drie zorgteams hebben gelezen', done: { on: -408, note: 'Samen met drie zorgteams geschreven.' } },
      { title: 'Eerste tien zorghulpen gestart', dueOn: -270, by: 'marijke', goal: 0, phase: 'Beginnen', size: 3, evidence: 'Tien getekende contracten', after: ['Functie zorghulp beschreven'], done: { on: -270, note: 'Tien mensen, vijf teams.' } },
      { title: 'Scholing op de werkplek ingericht', dueOn: -180, by: 'gerda', goal: 0, phase: 'Beginnen', size: 2, evidence: 'Het lesrooster van een kwartaal', after: ['Eerste tien zorghulpen gestart'], done: { on: -190, note: 'Elke week een leermiddag.' } },
      { title: 'Vijftien vaste contracten', dueOn: -45, by: 'marijke', goal: 0, phase: 'Vasthouden', size: 4, evidence: 'Vijftien getekende contracten', after: ['Eerste tien zorghulpen gestart', 'Scholing op de werkplek ingericht'], done: { on: -47, note: 'Zestien zelfs.' } },
      { title: 'Aanpak gedeeld met twee andere zorggroepen', dueOn: 40, by: 'joost', goal: 1, phase: 'Delen', size: 2, evidence: 'Een werkbezoek met verslag', after: ['Vijftien vaste contracten'] },
    ],
    attested: {
      from: -300,
      differing: { milestone: 'Scholing op de werkplek ingericht', by: 'aanloop', note: 'In twee van de vijf teams begon de leermiddag pas later.' },
    },
    pledges: [
      { by: 'almere', kind: 'money', amount: 12_500_000, description: 'Scholing en begeleiding', dueOn: -60, contributions: [{ on: -300, amount: 6_250_000 }, { on: -70, amount: 6_250_000 }] },
      { by: 'linde', kind: 'places', amount: 20, description: 'Banen als zorghulp', dueOn: -15, contributions: [{ on: -270, amount: 10 }, { on: -47, amount: 10 }] },
      { by: 'aanloop', kind: 'expertise', amount: 40, description: 'Dagdelen jobcoaching', dueOn: -10, contributions: [{ on: -120, amount: 24 }, { on: -20, amount: 14 }] },
      { by: 'linde', kind: 'space', amount: 2, description: 'Leslokaal, dagdelen per week', dueOn: -180, contributions: [{ on: -186, amount: 2 }] },
      { by: 'almere', kind: 'equipment', amount: 10, description: 'Elektrische fietsen', dueOn: -260, contributions: [{ on: -268, amount: 10 }] },
      { by: 'linde', kind: 'hours', amount: 36_000, description: 'Ervaren collega’s als maatje', dueOn: 200, contributions: [{ on: -200, amount: 12_000 }, { on: -60, amount: 13_500 }] },
    ],
    written: almereText,
    amendments: [almereAmendment],
  },
  meetings: [
    ...[-470, -418, -365, -312, -260, -206, -152, -99, -44].map((on, index) => ({
      on,
      subject: ['Start', 'Functie en werving', 'Eerste teams', 'Leren op de werkplek', 'Halfjaar terug en vooruit', 'Contracten', 'Uitkomsten van de meetronde', 'Zomer en roosters', 'Delen met anderen'][index]!,
      attendance: [['almere', 'tactical', 1], ['almere', 'operational', 1], ['linde', 'tactical', 1], ['linde', 'operational', 2], ['aanloop', 'operational', 1], ['aanloop', 'tactical', 1]] as const,
      decisions: [{ text: ['We beginnen bij vijf teams.', 'Zorghulpen tellen mee in het rooster.', 'Elke zorghulp krijgt een vaste maat.', 'De leermiddag is werktijd.', 'We gaan door, met dezelfde mensen.', 'Na een half jaar volgt een vast contract.', 'Wijkteams sluiten voortaan aan.', 'In de zomer vangen we elkaars uren op.', 'We nodigen twee zorggroepen uit.'][index]!, by: ['almere', 'linde', 'aanloop'] as const }],
      next: on + 53,
    })),
  ],
  waves: [
    { opened: -330, closed: -314, released: -312, closesOn: -315, answers: { people: 23, around: [3.9, 4.0, 3.9, 2.8, 4.1, 4.1, 4.1, 3.7] }, tried: { dimension: 'knowledge-exchange', by: 'joost', on: -300, text: 'Elke maand een uur samen: wat ging goed, wat willen we anders?' } },
    { opened: -172, closed: -156, released: -152, closesOn: -157, answers: { people: 23, around: [4.1, 4.1, 4.0, 3.8, 4.2, 4.2, 4.1, 3.8] } },
    {
      opened: -64,
      closed: -50,
      released: -44,
      closesOn: -51,
      ratings: [
        { from: 'almere', about: 'linde', around: 4.2 },
        { from: 'almere', about: 'aanloop', around: 3.3 },
        { from: 'linde', about: 'almere', around: 3.9 },
        { from: 'linde', about: 'aanloop', around: 3.6 },
        { from: 'aanloop', about: 'almere', around: 3.2 },
        { from: 'aanloop', about: 'linde', around: 4.1 },
      ],
    },
    { opened: 0, closesOn: 14, answers: { people: 0, around: [] } },
  ],
};
