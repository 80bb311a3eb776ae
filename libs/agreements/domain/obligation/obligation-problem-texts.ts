import type { ProblemTexts } from '@samenspel/platform/domain';

export const obligationProblemTexts = {
  'obligation.not-due': {
    nl: 'Op deze dag staat de verplichting niet open. Kies een van de dagen in de lijst.',
    en: 'The obligation does not fall due on this day. Choose one of the days in the list.',
  },
  'obligation.fulfilled-later': { nl: 'Kies vandaag of een eerdere dag.', en: 'Choose today or an earlier day.' },
  'obligation.fulfilled-before-start': {
    nl: 'Deze dag ligt voor het begin van de overeenkomst. Kies een latere.',
    en: 'This day lies before the agreement starts. Choose a later one.',
  },
  'obligation.already-fulfilled': {
    nl: 'Voor deze dag is de verplichting al nagekomen.',
    en: 'For this day the obligation has already been fulfilled.',
  },
  'obligation.not-fulfilled': {
    nl: 'Voor deze dag is niets vastgelegd dat je kunt terugnemen.',
    en: 'For this day nothing is recorded that could be taken back.',
  },
} as const satisfies ProblemTexts;
