import type { ProblemTexts } from '@samenspel/platform/domain';

export const partnershipProblemTexts = {
  'partnership.alone': {
    nl: 'Kies minstens één andere organisatie om mee samen te werken.',
    en: 'Choose at least one other organisation to work with.',
  },
  'partnership.starts-later': { nl: 'De start kan niet na vandaag liggen.', en: 'The start cannot lie after today.' },
  'partnership.name-taken': { nl: 'Er is al een samenwerking met deze naam.', en: 'There already is a partnership with this name.' },
  'participant.from-elsewhere': {
    nl: 'Deze persoon hoort niet bij een van de gekozen organisaties.',
    en: 'This person belongs to none of the chosen organisations.',
  },
  'participant.twice': { nl: 'Deze persoon staat er al bij.', en: 'This person is already listed.' },
} as const satisfies ProblemTexts;
