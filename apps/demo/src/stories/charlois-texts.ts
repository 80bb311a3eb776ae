import type { AmendmentStory } from '../story.js';

/** What the paper of before said nothing of: who reports what, what is shared, and who bears which risk. */
export const charloisAmendment: AmendmentStory = {
  since: -226,
  by: 'nadia',
  proposed: -222,
  reason: 'Over verslagen, de wijkbus en risico’s stond niets op papier. Dat gaf elke keer opnieuw gesprek.',
  comments: [
    { on: -221, by: 'pieter', about: 'obligations', shared: true, text: 'Elke maand een verslag is veel. Mag het kort, één bladzijde?' },
    { on: -220, by: 'nadia', about: 'obligations', shared: true, text: 'Ja. Eén bladzijde is genoeg.' },
  ],
  confirmed: [[-219, 'nadia'], [-218, 'pieter'], [-216, 'lies']],
  terms: {
    purpose: 'Betaald werk in de eigen wijk, en bewoners die merken dat iemand oplet.',
    renewal: { kind: 'by-agreement', months: 12, noticeMonths: 6 },
    parties: [
      { organisation: 'rotterdam', role: 'public-authority', signatory: 'nadia' },
      { organisation: 'portiek', role: 'private-party', signatory: 'pieter' },
      { organisation: 'nabuur', role: 'supplier', signatory: 'lies' },
    ],
    indicators: [
      { goal: 0, title: 'Buurtconciërges met een vaste baan', unit: 'mensen', baseline: 0, target: 12, direction: 'up', dueOn: 60, source: 'Personeelsadministratie', by: 'pieter', readings: [[-200, 6], [-150, 10], [-60, 11]] },
      { goal: 1, title: 'Rapportcijfer van bewoners', unit: 'cijfer', baseline: 6.1, target: 7, direction: 'up', dueOn: 300, source: 'Bewonersonderzoek', by: 'nadia', readings: [[-180, 6.3], [-85, 6.4]] },
      { goal: 1, title: 'Meldingen van zwerfvuil', unit: 'per maand', baseline: 48, target: 25, direction: 'down', dueOn: 300, source: 'Meldpunt van de gemeente', by: 'nadia', readings: [[-195, 46], [-135, 41], [-75, 33], [-15, 29]] },
    ],
    obligations: [
      { title: 'Maandverslag van de begeleiding', by: 'samira', towards: 'rotterdam', firstOn: -196, recurrence: 'FREQ=MONTHLY', noticeDays: 5, fulfilled: [0, 1, -1, 0, 2, 0, 1] },
      { title: 'Kwartaaltermijn betalen', by: 'nadia', towards: 'portiek', firstOn: -190, recurrence: 'FREQ=MONTHLY;INTERVAL=3', noticeDays: 14, fulfilled: [-3, -1, -1] },
      { title: 'Roosters delen met het wijkteam', by: 'pieter', firstOn: -185, recurrence: 'FREQ=WEEKLY;INTERVAL=8', noticeDays: 7, fulfilled: [0, 0, -1, 0] },
      { title: 'Sleutelplan van de portieken bijwerken', by: 'pieter', towards: 'nabuur', firstOn: -9, noticeDays: 14, fulfilled: [] },
    ],
    sharedResources: [
      { title: 'Wijkbus', kind: 'hours', by: 'portiek', capacity: 72_000, allocations: [['portiek', 42_000], ['nabuur', 24_000]], uses: [{ on: -160, by: 'pieter', amount: 15_000, note: 'Rondes in het voorjaar' }, { on: -100, by: 'samira', amount: 9_600, note: 'Vervoer naar de leerplek' }, { on: -30, by: 'pieter', amount: 12_000, note: 'Rondes in de zomer' }] },
      { title: 'Leerbudget', kind: 'money', by: 'rotterdam', capacity: 1_800_000, allocations: [['portiek', 900_000], ['nabuur', 600_000]], uses: [{ on: -120, by: 'pieter', amount: 360_000, note: 'Cursus conflicten voorkomen' }, { on: -55, by: 'samira', amount: 240_000, note: 'Taalles' }] },
    ],
    incentives: [
      { title: 'Vast budget voor een derde jaar', trigger: 'met', tiedTo: 0, consequence: 'Hebben twaalf mensen een vaste baan, dan zegt de gemeente het derde jaar toe.' },
      { title: 'Samen bijsturen', trigger: 'missed', tiedTo: 'Bewonersonderzoek uitgevoerd', consequence: 'Is het onderzoek er niet, dan bepalen we samen hoe we bewoners wel horen.' },
    ],
    risks: [
      { title: 'Ziekte onder de conciërges', category: 'availability-and-quality', allocation: 'private', measure: 'Het Portiek regelt binnen een week vervanging.' },
      { title: 'De loonkostensubsidie verandert', category: 'change-in-law', allocation: 'public', measure: 'De gemeente meldt een wijziging een half jaar vooraf.' },
      { title: 'Bewoners zien geen verschil', category: 'other-revenue', allocation: 'shared', measure: null },
    ],
    safeguards: [
      { value: 'accountability', text: 'De gemeente laat de raad elk halfjaar zien wat het geld heeft opgeleverd.' },
      { value: 'transparency', text: 'Bewoners lezen twee keer per jaar in de wijkkrant wat er is gedaan.' },
      { value: 'quality', text: 'Twee keer per jaar loopt een bewoner een ronde mee.' },
    ],
    clauses: [
      { kind: 'change', title: 'Wijzigen', text: 'Een wijziging geldt zodra alle partijen dezelfde tekst hebben bevestigd.' },
      { kind: 'exit', title: 'Stoppen', text: 'Een partij kan stoppen met zes maanden opzegging. Lopende contracten worden uitgediend.' },
    ],
  },
};
