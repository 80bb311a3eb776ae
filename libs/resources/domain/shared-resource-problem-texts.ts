import type { ProblemTexts } from '@samenspel/platform/domain';

export const sharedResourceProblemTexts = {
  'resource-use.not-positive': {
    nl: 'Gebruik is meer dan nul. Vul een getal boven de nul in.',
    en: 'Use is more than nothing. Enter a number above zero.',
  },
  'resource-use.later': { nl: 'Kies vandaag of een eerdere dag.', en: 'Choose today or an earlier day.' },
  'resource-use.organisation-no-party': {
    nl: 'Kies een organisatie die partij is in de overeenkomst.',
    en: 'Choose an organisation that is a party to the agreement.',
  },
  'resource-use.beyond-capacity': {
    nl: 'Dat is meer dan er nog is: {left}. Vul minder in.',
    en: 'That is more than there is left: {left}. Enter less.',
  },
  'resource-use.beyond-allocation': {
    nl: 'Dat is meer dan deze partij nog kan gebruiken: {left}. Leg uit waarom er meer wordt gebruikt, of vul minder in.',
    en: 'That is more than this party may still use: {left}. Explain why more is used, or enter less.',
  },
} as const satisfies ProblemTexts;
