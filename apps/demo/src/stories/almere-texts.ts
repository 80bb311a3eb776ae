import type { AmendmentStory, DraftStory } from '../story.js';

/** The covenant as it was written together: complete, in plain words, with every kind of term. */
export const almereText: DraftStory = {
  since: -515,
  by: 'joost',
  proposed: -509,
  comments: [
    { on: -507, by: 'thomas', about: 'milestones', shared: true, text: 'Tien mensen in één keer is veel. Kunnen we met vijf teams beginnen, met twee mensen per team?' },
    { on: -506, by: 'gerda', about: 'clauses', shared: true, text: 'Graag ook opnemen wat we doen als het even niet loopt.' },
  ],
  confirmed: [[-504, 'marijke'], [-503, 'gerda'], [-500, 'joost']],
  terms: {
    purpose: 'Mensen die lang aan de kant stonden krijgen een echte baan in de wijk. De zorgteams houden tijd over voor hun vak.',
    renewal: { kind: 'by-agreement', months: 12, noticeMonths: 3 },
    parties: [
      { organisation: 'almere', role: 'public-authority', signatory: 'joost' },
      { organisation: 'linde', role: 'private-party', signatory: 'marijke' },
      { organisation: 'aanloop', role: 'supplier', signatory: 'gerda' },
    ],
    indicators: [
      { goal: 0, title: 'Zorghulpen aan het werk', unit: 'mensen', baseline: 0, target: 20, direction: 'up', dueOn: 40, source: 'Roosters van de zorgteams', by: 'thomas', readings: [[-270, 10], [-180, 13], [-90, 17], [-20, 19]] },
      { goal: 0, title: 'Zorghulpen met een vast contract', unit: 'mensen', baseline: 0, target: 15, direction: 'up', dueOn: -45, source: 'Personeelsadministratie', by: 'marijke', readings: [[-190, 4], [-120, 9], [-47, 16]] },
      { goal: 1, title: 'Tijd voor het eigen vak', unit: 'uur per week', baseline: 22, target: 26, direction: 'up', dueOn: 300, source: 'Tijdmeting in vijf teams', by: 'thomas', readings: [[-300, 22.5], [-200, 23.5], [-110, 24.2], [-25, 24.6]] },
      { goal: 1, title: 'Ziekteverzuim in de teams', unit: '%', baseline: 8.4, target: 6.5, direction: 'down', dueOn: 300, source: 'Verzuimcijfers van de arbodienst', by: 'thomas', readings: [[-300, 8.2], [-200, 7.9], [-110, 7.6], [-25, 7.8]] },
    ],
    obligations: [
      { title: 'Kwartaalverslag delen', by: 'thomas', firstOn: -400, recurrence: 'FREQ=MONTHLY;INTERVAL=3', noticeDays: 14, fulfilled: [-3, 0, 4, -1, -2] },
      { title: 'Gesprek met elke zorghulp over hoe het gaat', by: 'bas', towards: 'linde', firstOn: -238, recurrence: 'FREQ=MONTHLY', noticeDays: 7, fulfilled: [0, -1, 0, 2, 0, -2, 0, -1] },
      { title: 'Verslag aan de gemeenteraad', by: 'joost', firstOn: -60, recurrence: 'FREQ=YEARLY', noticeDays: 30, fulfilled: [-4] },
      { title: 'Zorgteams vragen naar hun werkdruk', by: 'thomas', towards: 'almere', firstOn: -12, noticeDays: 14, fulfilled: [], waits: { toldOn: -10, since: -14, on: 'joost', reason: 'De vragenlijst van de gemeente is er nog niet.', confirmedOn: -6 } },
    ],
    sharedResources: [
      { title: 'Leertijd onder werktijd', kind: 'hours', by: 'linde', capacity: 48_000, allocations: [['linde', 24_000], ['aanloop', 18_000]], uses: [{ on: -170, by: 'thomas', amount: 9_600, note: 'Leermiddagen, eerste kwartaal' }, { on: -80, by: 'thomas', amount: 8_400, note: 'Leermiddagen, tweede kwartaal' }, { on: -78, by: 'gerda', amount: 10_800, note: 'Jobcoaching op de werkplek' }] },
      { title: 'Budget voor nieuwe ideeën', kind: 'money', by: 'almere', capacity: 2_500_000, allocations: [['linde', 1_000_000], ['aanloop', 1_000_000]], uses: [{ on: -140, by: 'marijke', amount: 420_000, note: 'Tilliften om mee te oefenen' }, { on: -65, by: 'gerda', amount: 310_000, note: 'Taalcoach voor vier mensen' }] },
    ],
    incentives: [
      { title: 'Een jaar extra scholing', trigger: 'met', tiedTo: 0, consequence: 'Werken er twintig zorghulpen, dan betaalt de gemeente een jaar scholing meer: € 15.000.' },
      { title: 'Bestuurders aan tafel', trigger: 'missed', tiedTo: 'Vijftien vaste contracten', consequence: 'Wordt dit niet gehaald, dan praten de bestuurders binnen vier weken over wat er nodig is.' },
    ],
    risks: [
      { title: 'Te weinig begeleiders in de zomer', category: 'availability-and-quality', allocation: 'shared', measure: 'Linde en De Aanloop vangen elkaars uren op.' },
      { title: 'De zorgverzekeraar betaalt minder', category: 'revenue', allocation: 'private', measure: 'De Lindehof houdt een reserve van drie maanden aan.' },
      { title: 'De regels voor loonkostensubsidie veranderen', category: 'change-in-law', allocation: 'public', measure: null },
    ],
    safeguards: [
      { value: 'accountability', text: 'De gemeente legt elk jaar verantwoording af aan de raad, met de cijfers uit dit convenant.' },
      { value: 'transparency', text: 'Elke partij ziet dezelfde cijfers, op hetzelfde moment.' },
      { value: 'responsiveness', text: 'Zorghulpen en teams zeggen elk kwartaal wat beter kan; de partijen antwoorden binnen vier weken.' },
      { value: 'quality', text: 'De wijkverpleegkundige beslist wat een zorghulp zelfstandig doet.' },
    ],
    clauses: [
      { kind: 'change', title: 'Wijzigen', text: 'Elke partij kan een wijziging voorstellen. Zij geldt zodra alle partijen dezelfde tekst hebben bevestigd.' },
      { kind: 'exit', title: 'Stoppen', text: 'Een partij kan stoppen met drie maanden opzegging. Zorghulpen met een vast contract houden hun baan.' },
      { kind: 'dispute', title: 'Verschil van mening', text: 'We praten er eerst zelf over. Komen we er na vier weken niet uit, dan vragen we een bemiddelaar.' },
      { kind: 'consultation', title: 'Overleg', text: 'We overleggen elke acht weken, met mensen van de werkvloer erbij.' },
      { kind: 'data', title: 'Gegevens van mensen', text: 'We delen aantallen, geen namen van zorghulpen.' },
    ],
  },
};

/** What lies before the parties now: the lesson of two years, put into the covenant. */
export const almereAmendment: AmendmentStory = {
  since: -16,
  by: 'joost',
  proposed: -9,
  reason: 'De aanpak werkt. Twee andere zorggroepen willen meedoen; dat vraagt een jaar extra en een vaste plek om te leren.',
  decision: 'We nodigen twee zorggroepen uit.',
  comments: [
    { on: -7, by: 'marijke', about: 'milestones', shared: true, text: 'Eens met de richting. Onze teams leiden dan ook mensen van anderen op: kunnen de uren daarvoor erbij?' },
    { on: -6, by: 'joost', about: 'milestones', shared: true, text: 'Goed punt. Dat bespreken we op het overleg; dan pas ik het hier aan.' },
    { on: -5, by: 'anouk', about: 'core', shared: false, text: 'Het extra jaar past binnen de begroting, mits het na de zomer begint.' },
  ],
  confirmed: [[-3, 'gerda']],
  terms: {
    ends: 965,
    milestones: [
      { title: 'Tweede zorggroep begonnen', dueOn: 150, by: 'joost', goal: 1, phase: 'Delen', size: 3, evidence: 'Een eigen convenant van de tweede zorggroep', after: ['Aanpak gedeeld met twee andere zorggroepen'] },
    ],
    risks: [{ title: 'Ervaren zorghulpen stappen over', category: 'other-revenue', allocation: 'shared', measure: 'Wie opleidt, spreekt af hoe lang mensen blijven.' }],
  },
};
