import type { PartnershipStory } from '../story.js';
import { deventerText } from './deventer-texts.js';

/**
 * Too small for anonymity: four people answered, so no figure can be shown, and the page says why. The next time each
 * organisation states openly how it sees the partnership.
 */
export const deventer: PartnershipStory = {
  name: 'Wasserij De Brug',
  purpose: 'Zes mensen doen de was voor de buurt, met uitzicht op een gewone baan.',
  phase: 'implementation',
  started: -240,
  openedBy: 'hanneke',
  participants: [
    ['hanneke', 'tactical'],
    ['arjan', 'operational'],
    ['wilma', 'strategic'],
    ['tonny', 'operational'],
  ],
  agreement: {
    title: 'Overeenkomst werkplekken wasserij',
    signed: -225,
    starts: -220,
    ends: 145,
    goals: ['Zes werkplekken, waarvan twee doorstromen'],
    milestones: [
      { title: 'Vier plekken bezet', dueOn: -130, by: 'wilma', goal: 0, done: { on: -128, note: 'Vier mensen, vaste dagen.' } },
      { title: 'Zes plekken bezet', dueOn: -25, by: 'wilma', goal: 0, done: { on: -20, note: 'De laatste twee begonnen vorige week.' } },
      { title: 'Gesprek over verlenging', dueOn: 50, by: 'hanneke', goal: 0 },
    ],
    pledges: [
      { by: 'deventer', kind: 'money', amount: 3_200_000, description: 'Begeleiding en vervoer', dueOn: -50, contributions: [{ on: -60, amount: 3_200_000 }] },
      { by: 'brug', kind: 'places', amount: 6, description: 'Werkplekken', dueOn: -20, contributions: [{ on: -128, amount: 4 }, { on: -20, amount: 2 }] },
    ],
    written: deventerText,
  },
  meetings: [-210, -150, -92, -36].map((on) => ({
    on,
    subject: 'Koffie en voortgang',
    attendance: [['deventer', 'tactical', 1], ['brug', 'strategic', 1], ['brug', 'operational', 1]] as const,
    decisions: [],
    next: on + 56,
  })),
  waves: [
    { opened: -70, closed: -56, released: -36, closesOn: -57, answers: { people: 4, around: [4, 4, 4, 4, 4, 4, 4, 4] } },
    {
      opened: -30,
      closed: -16,
      released: -9,
      closesOn: -17,
      tried: { dimension: 'strategy-agreement', by: 'wilma', on: -5, text: 'Per persoon samen bepalen welk tempo van doorstroom past.' },
      statements: [
        {
          by: 'hanneke',
          answers: [
            [4, 'Afspraken over de werkplekken worden nagekomen, ook als het druk is.'],
            [4, 'We willen allebei dat mensen doorstromen naar een gewone baan.'],
            [3, 'Over het tempo van doorstroom denken we verschillend.'],
            [4, 'We horen het snel als iemand uitvalt.'],
            [5, 'Bij de koffie kan alles gezegd worden.'],
            [4, 'Ook in de zomer bleef de begeleiding doorlopen.'],
            [2, 'Over de verlenging is nog niet samen besloten.'],
            [3, 'Bij ons kennen alleen de consulenten de wasserij.'],
          ],
        },
        {
          by: 'wilma',
          answers: [
            [4, 'De gemeente betaalt op tijd en belt terug.'],
            [3, 'Voor ons telt ook dat de was op tijd klaar is.'],
            [2, 'Doorstroom binnen een half jaar past niet bij iedereen hier.'],
            [3, 'Wijzigingen in regelingen horen we soms laat.'],
            [4, 'We zeggen het als iets niet loopt.'],
            [4, 'Iedereen zet door, ook toen er twee plekken leeg bleven.'],
            [4, 'Nieuwe plekken verdelen we in overleg.'],
            [null, ''],
          ],
        },
      ],
    },
  ],
};
