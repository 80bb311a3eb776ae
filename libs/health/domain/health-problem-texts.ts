import type { ProblemTexts } from '@samenspel/platform/domain';

export const healthProblemTexts = {
  'portfolio.since-not-past': {
    nl: 'Kies een dag voor vandaag.',
    en: 'Choose a day before today.',
  },
  'portfolio.since-too-long-ago': {
    nl: 'Kies een dag van hoogstens {years} jaar geleden.',
    en: 'Choose a day at most {years} years ago.',
  },
} as const satisfies ProblemTexts;
