import type { ProblemTexts } from '@samenspel/platform/domain';

export const indicatorProblemTexts = {
  'indicator.measured-later': { nl: 'Kies vandaag of een eerdere dag.', en: 'Choose today or an earlier day.' },
} as const satisfies ProblemTexts;
