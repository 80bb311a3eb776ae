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
  'second-factor-required': {
    nl: 'Vul ook de code uit je app in.',
    en: 'Fill in the code of your app too.',
  },
  'second-factor-expired': {
    nl: 'Dit duurde te lang of er waren te veel pogingen. Log opnieuw in.',
    en: 'This took too long or there were too many attempts. Sign in again.',
  },
  'password.too-short': { nl: 'Gebruik 12 tekens of meer.', en: 'Use 12 characters or more.' },
  'password.personal': {
    nl: 'Je naam of e-mailadres staat erin. Kies iets wat niet bij jou te raden is.',
    en: 'It holds your name or email address. Choose something that cannot be guessed from you.',
  },
  'password.known': {
    nl: 'Dit wachtwoord is makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
    en: 'This password is easy to guess. Take four words that have nothing to do with each other, for example.',
  },
  'password.wrong': { nl: 'Dit is niet je wachtwoord van nu.', en: 'This is not your present password.' },
  'two-factor.code-wrong': {
    nl: 'Deze code klopt niet of is verlopen. Kijk of de klok van je telefoon goed staat en neem de nieuwste code.',
    en: 'This code is wrong or has expired. See that the clock of your phone is right and take the newest code.',
  },
  'two-factor.already-on': { nl: 'Inloggen in twee stappen staat al aan.', en: 'Signing in with two steps is already on.' },
  'two-factor.not-on': { nl: 'Inloggen in twee stappen staat niet aan.', en: 'Signing in with two steps is not on.' },
  'two-factor.not-begun': { nl: 'Begin opnieuw: er is nog geen sleutel voor je app.', en: 'Begin again: there is no key for your app yet.' },
  'two-factor.password-first': {
    nl: 'Kies eerst een wachtwoord. Daarmee kun je dit later weer uitzetten.',
    en: 'Choose a password first. With it you can turn this off again later.',
  },
  'organisation.name-taken': { nl: 'Deze organisatie staat er al.', en: 'This organisation is already there.' },
  'person.email-taken': { nl: 'Er is al iemand met dit e-mailadres.', en: 'Someone with this email address is already there.' },
  'organisation.municipality-code': {
    nl: 'Een gemeentecode bestaat uit GM en vier cijfers, zoals GM0344.',
    en: 'A municipality code is GM and four digits, like GM0344.',
  },
} as const satisfies ProblemTexts;
