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
    nl: 'Zoveel is er niet meer. Er is nog {left} over.',
    en: 'There is not that much left. What is left is {left}.',
  },
  'resource-use.beyond-allocation': {
    nl: 'Dat is meer dan voor deze partij was afgesproken: daarvan is nog {left} over. Leg uit waarom er meer wordt gebruikt, of vul minder in.',
    en: 'That is more than was agreed for this party: {left} of that is left. Explain why more is used, or enter less.',
  },
} as const satisfies ProblemTexts;
