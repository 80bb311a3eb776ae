import type { DraftStory } from '../story.js';

/** A first text, written by the municipality: one partner agrees, another asks something, and parts are still thin. */
export const zaanstadDraft: DraftStory & { readonly title: string } = {
  title: 'Afspraken Fietspunt aan de Zaan',
  since: -8,
  by: 'petra',
  proposed: -5,
  comments: [
    { on: -4, by: 'jeroen', about: 'pledges', shared: true, text: 'De reparatieplek kost ons de eerste maanden geld. Kan de gemeente het eerste kwartaal vooruit betalen?' },
    { on: -3, by: 'petra', about: 'pledges', shared: true, text: 'Ik vraag het na. Je hoort het uiterlijk op het volgende overleg.' },
    { on: -3, by: 'petra', about: 'pledges', shared: false, text: 'Navragen bij financiën: vooruit betalen mag tot € 10.000.' },
    { on: -2, by: 'ellen', about: 'goals', shared: true, text: 'Acht buurtbewoners: tellen mensen die één dag werken ook mee? Ik zou zeggen van wel.' },
  ],
  confirmed: [[-5, 'petra'], [-2, 'ellen']],
  terms: {
    purpose: 'Een stalling waar je fiets veilig staat en gemaakt wordt, door mensen uit de buurt.',
    starts: 40,
    ends: 770,
    renewal: { kind: 'by-agreement', months: 12, noticeMonths: 3 },
    parties: [
      { organisation: 'zaanstad', role: 'public-authority', signatory: 'petra' },
      { organisation: 'fiets', role: 'private-party', signatory: 'jeroen' },
      { organisation: 'buurthuis', role: 'interested-party', signatory: 'ellen' },
    ],
    goals: ['Acht buurtbewoners aan het werk in stalling en werkplaats'],
    indicators: [{ goal: 0, title: 'Buurtbewoners aan het werk', unit: 'mensen', baseline: 0, target: 8, direction: 'up', dueOn: 400, source: '', by: 'jeroen', readings: [] }],
    milestones: [
      { title: 'Plek bij het station geregeld', dueOn: 90, by: 'petra', goal: 0, phase: 'Voorbereiden', evidence: 'Het getekende huurcontract' },
      { title: 'Eerste vier mensen begonnen', dueOn: 180, by: 'jeroen', goal: 0, phase: 'Beginnen', size: 2, evidence: 'Vier getekende contracten', after: ['Plek bij het station geregeld'] },
    ],
    obligations: [{ title: 'Bewoners vragen wat zij van de stalling vinden', by: 'ellen', firstOn: 120, recurrence: 'FREQ=MONTHLY;INTERVAL=6', noticeDays: 21, fulfilled: [] }],
    pledges: [
      { by: 'zaanstad', kind: 'money', amount: 4_000_000, description: 'Inrichting en begeleiding', dueOn: 60, contributions: [] },
      { by: 'fiets', kind: 'equipment', amount: 3, description: 'Werkbanken', dueOn: 100, contributions: [] },
    ],
    risks: [{ title: 'De plek bij het station komt later vrij', category: 'land-availability', allocation: 'public', measure: 'Tot die tijd staat er een bus op het plein.' }],
    safeguards: [{ value: 'responsiveness', text: 'Bewoners horen binnen twee weken wat er met hun opmerking gebeurt.' }],
    clauses: [{ kind: 'exit', title: 'Stoppen', text: 'Een partij kan stoppen met drie maanden opzegging.' }],
  },
};
