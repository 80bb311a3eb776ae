import type { ProblemTexts } from '@samenspel/platform/domain';

export const pledgeProblemTexts = {
  'pledge.not-positive': {
    nl: 'Een toezegging is meer dan nul. Vul een getal boven de nul in.',
    en: 'A pledge is more than nothing. Enter a number above zero.',
  },
  'pledge.organisation-no-party': {
    nl: 'Kies een organisatie die partij is in de overeenkomst.',
    en: 'Choose an organisation that is a party to the agreement.',
  },
  'pledge.agreement-over': {
    nl: 'Deze overeenkomst is voorbij. Je kunt er niets meer voor toezeggen.',
    en: 'This agreement is over. Nothing can be promised under it any more.',
  },
  'contribution.not-positive': {
    nl: 'Een inbreng is meer dan nul. Vul een getal boven de nul in.',
    en: 'A contribution is more than nothing. Enter a number above zero.',
  },
  'contribution.beyond-pledge': {
    nl: 'Dat is meer dan er van de toezegging over is: {left}. Leg uit wat er extra is, of vul minder in.',
    en: 'That is more than is left of the pledge: {left}. Explain what is extra, or enter less.',
  },
  'contribution.later': { nl: 'Kies vandaag of een eerdere dag.', en: 'Choose today or an earlier day.' },
} as const satisfies ProblemTexts;
