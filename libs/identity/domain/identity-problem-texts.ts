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
  'organisation.municipality-unknown': {
    nl: 'Deze gemeente staat niet in de lijst van het CBS. Kies er een uit de lijst.',
    en: 'This municipality is not in the list of Statistics Netherlands. Choose one from the list.',
  },
  'organisation.municipality-not-public': {
    nl: 'Alleen een publieke organisatie heeft een gemeentecode.',
    en: 'Only a public organisation has a municipality code.',
  },
  'organisation.kvk-number': { nl: 'Een KvK-nummer bestaat uit 8 cijfers.', en: 'A KvK number is 8 digits.' },
  'organisation.kvk-number-taken': {
    nl: 'Er is al een organisatie met dit KvK-nummer.',
    en: 'There already is an organisation with this KvK number.',
  },
  'organisation.oin': { nl: 'Een OIN bestaat uit 20 cijfers.', en: 'An OIN is 20 digits.' },
  'organisation.oin-taken': { nl: 'Er is al een organisatie met dit OIN.', en: 'There already is an organisation with this OIN.' },
  'person.last-administrator': {
    nl: 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
    en: 'This is the last administrator. Make someone else administrator first.',
  },
  'invitation-list.empty': { nl: 'In deze lijst staat niemand.', en: 'There is nobody in this list.' },
  'invitation-list.too-long': { nl: 'Nodig hoogstens {max} mensen tegelijk uit.', en: 'Invite {max} people at a time at most.' },
  'invitation-list.mistakes': {
    nl: 'Er is niemand uitgenodigd: {count} regels vragen nog aandacht. Controleer de lijst.',
    en: 'Nobody was invited: {count} lines need attention. Check the list.',
  },
} as const satisfies ProblemTexts;
