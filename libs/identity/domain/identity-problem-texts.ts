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
  'two-factor-required': {
    nl: 'Dit programma vraagt inloggen in twee stappen. Zet dat eerst aan bij Mijn account.',
    en: 'This programme asks for signing in with two steps. Turn that on first under My account.',
  },
  'sign-in-rule.own-first': {
    nl: 'Zet inloggen in twee stappen eerst voor jezelf aan, anders sluit je jezelf buiten.',
    en: 'Turn on two steps for yourself first, or you would shut yourself out.',
  },
  'sign-in-rule.past': { nl: 'Kies vandaag of een dag die nog komt.', en: 'Choose today or a day to come.' },
  'single-sign-on.issuer': {
    nl: 'Vul het adres in zoals de provider zichzelf noemt, zoals https://login.gemeente.nl.',
    en: 'Fill in the address by which the provider names itself, such as https://login.municipality.nl.',
  },
  'single-sign-on.domain': { nl: 'Dit is geen domein, zoals gemeente.nl.', en: 'This is no domain, such as municipality.nl.' },
  'single-sign-on.public-domain': {
    nl: 'Bij dit domein kan iedereen een adres krijgen. Kies een domein van de organisatie zelf.',
    en: 'Anybody can get an address at this domain. Choose one of the organisation itself.',
  },
  'single-sign-on.domain-taken': {
    nl: '{domain} hoort al bij een andere organisatie in Samenspel.',
    en: '{domain} already belongs to another organisation in Samenspel.',
  },
  'single-sign-on.claim-values': { nl: 'Vul in met welke waarden iemand binnenkomt.', en: 'Fill in which values let somebody in.' },
  'single-sign-on.provider-unavailable': {
    nl: 'De inlogdienst van je organisatie antwoordt niet. Probeer het later, of vraag een link per mail aan.',
    en: 'The sign-in service of your organisation does not answer. Try again later, or ask for a link by mail.',
  },
  'single-sign-on.failed': {
    nl: 'Inloggen via je organisatie is niet gelukt. Begin opnieuw, of vraag een link per mail aan.',
    en: 'Signing in through your organisation did not work. Begin again, or ask for a link by mail.',
  },
  'single-sign-on.spent': {
    nl: 'Deze poging om in te loggen is voorbij of al gebruikt. Begin opnieuw.',
    en: 'This attempt to sign in is over or has been used. Begin again.',
  },
  'single-sign-on.no-email': {
    nl: 'Je organisatie geeft geen e-mailadres door. Vraag de beheerder van je organisatie om dat aan te zetten.',
    en: 'Your organisation passes on no email address. Ask its administrator to turn that on.',
  },
  'single-sign-on.email-unverified': {
    nl: 'Je organisatie heeft je e-mailadres nog niet gecontroleerd.',
    en: 'Your organisation has not verified your email address yet.',
  },
  'single-sign-on.other-domain': {
    nl: 'Je e-mailadres hoort niet bij de organisatie waarmee je inlogde.',
    en: 'Your email address does not belong to the organisation you signed in with.',
  },
  'single-sign-on.claim': {
    nl: 'Je organisatie heeft je nog geen toegang tot Samenspel gegeven.',
    en: 'Your organisation has not given you access to Samenspel yet.',
  },
  'single-sign-on.unknown-person': {
    nl: 'Je bent nog niet uitgenodigd in Samenspel. Vraag je coördinator om een uitnodiging.',
    en: 'You are not invited to Samenspel yet. Ask your coordinator for an invitation.',
  },
  'data-request.reason-required': { nl: 'Leg uit waarom het niet kan. Dat staat in de wet.', en: 'Explain why it cannot be done. The law asks for it.' },
  'data-request.answered': { nl: 'Dit verzoek is al beantwoord.', en: 'This request was answered already.' },
  'email-change.spent': {
    nl: 'Deze link is verlopen of al gebruikt. Vraag de verandering opnieuw aan.',
    en: 'This link has expired or has been used. Ask for the change again.',
  },
  'email-change.taken': {
    nl: 'Dit adres is al van een ander account of een andere persoon. Je adres is niet veranderd.',
    en: 'This address already belongs to another account or person. Your address was not changed.',
  },
  'email-change.same': { nl: 'Dit is al je e-mailadres.', en: 'This is your email address already.' },
  'person.erasure-unconfirmed': { nl: 'Typ precies: wis voorgoed.', en: 'Type exactly: erase for good.' },
  'person.not-left': {
    nl: 'Deze persoon doet nog mee, of is al gewist. Wissen kan nadat iemand is vertrokken.',
    en: 'This person still takes part, or was erased already. Erasing is possible after someone left.',
  },
  'retention.out-of-bounds': { nl: 'Kies een aantal dagen van {min} tot en met {max}.', en: 'Choose a number of days from {min} to {max}.' },
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
