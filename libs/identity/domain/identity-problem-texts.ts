import type { ProblemTexts } from '@samenspel/platform/domain';

export const identityProblemTexts = {
  'sign-in-failed': {
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
    en: 'This email address and password do not belong together.',
  },
  'sign-in-link-spent': {
    nl: 'Deze link is verlopen of al gebruikt. Vraag een nieuwe aan.',
    en: 'This link has expired or has been used. Ask for a new one.',
  },
  'organisation.name-taken': { nl: 'Deze organisatie staat er al.', en: 'This organisation is already there.' },
  'person.email-taken': { nl: 'Er is al iemand met dit e-mailadres.', en: 'Someone with this email address is already there.' },
  'organisation.municipality-code': {
    nl: 'Een gemeentecode bestaat uit GM en vier cijfers, zoals GM0344.',
    en: 'A municipality code is GM and four digits, like GM0344.',
  },
} as const satisfies ProblemTexts;
