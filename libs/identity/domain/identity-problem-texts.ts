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
  'membership-invitation-unknown': {
    nl: 'We kennen deze link niet. Kopieer de hele link uit de mail, of log in met je e-mailadres.',
    en: 'We do not know this link. Copy the whole link from the mail, or sign in with your email address.',
  },
  'membership-invitation-spent': {
    nl: 'Deze uitnodiging is al gebruikt of verlopen. Je kunt inloggen met je e-mailadres.',
    en: 'This invitation has been used or has expired. You can sign in with your email address.',
  },
  'first-link-spent': {
    nl: 'Deze link werkt niet meer: hij is verlopen, al gebruikt of niet compleet. Vraag een nieuwe aan wie Samenspel voor je beheert.',
    en: 'This link no longer works: it has expired, has been used or is incomplete. Ask whoever runs Samenspel for you for a new one.',
  },
  'first-link.sign-in-first': {
    nl: 'Dit e-mailadres is hier al bekend. Log eerst in, dan kun je verder met deze link.',
    en: 'This email address is known here already. Sign in first, then you can go on with this link.',
  },
  'programme.time-zone': { nl: 'Kies een tijdzone uit de lijst.', en: 'Choose a time zone from the list.' },
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
  'api-key.invalid': {
    nl: 'Deze API-sleutel werkt niet: hij is onbekend, verlopen of ingetrokken.',
    en: 'This API key does not work: it is unknown, expired or revoked.',
  },
  'api-key.scope': { nl: 'Deze API-sleutel mag dit niet.', en: 'This API key may not do this.' },
  'api-key.past': { nl: 'Kies vandaag of een dag die nog komt.', en: 'Choose today or a day to come.' },
  'api-key.too-long': { nl: 'Een sleutel werkt hoogstens {days} dagen.', en: 'A key works for {days} days at most.' },
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
  'organisation.merged-into-itself': { nl: 'Kies een andere organisatie: deze is dezelfde.', en: 'Choose another organisation: this is the same one.' },
  'organisation.merged-with-single-sign-on': {
    nl: 'Mensen van deze organisatie loggen in via hun eigen inlogdienst. Zet die eerst uit. Bij de andere organisatie kun je hem weer instellen.',
    en: 'People of this organisation sign in through their own provider. Turn that off first. You can set it up again at the other organisation.',
  },
  'organisation.merged-already': { nl: 'Deze organisatie is al opgegaan in een andere.', en: 'This organisation has gone into another already.' },
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
  'organisation.municipality-later': { nl: 'Deze dag ligt nog voor ons. Vul het in als het zover is.', en: 'This day is still to come. Fill it in when it has.' },
  'organisation.municipality-earlier': {
    nl: 'Neem een dag na {day}: toen begon de vorige gemeente, of hield die op.',
    en: 'Take a day after {day}: that is when the municipality before began, or ended.',
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
  'person.left': {
    nl: 'Deze persoon is vertrokken. Haal deze persoon terug onder Vertrokken.',
    en: 'This person has left. Bring this person back under Left.',
  },
  'person.same-organisation': { nl: 'Deze persoon hoort al bij deze organisatie.', en: 'This person already belongs to this organisation.' },
  'access-recovery.own': {
    nl: 'Je eigen toegang herstel je met een herstelcode. Lukt dat niet, vraag dan een andere beheerder.',
    en: 'Restore your own access with a recovery code. If that fails, ask another administrator.',
  },
  'access-recovery.no-account': {
    nl: 'Deze persoon heeft nog geen account. Inloggen begint met de link op de inlogpagina.',
    en: 'This person has no account yet. Signing in starts with the link on the sign-in page.',
  },
  'access-recovery.other-programme': {
    nl: 'Dit account hoort niet alleen bij dit programma. Daarom kun je het hier niet herstellen: daar zou het dan ook minder veilig zijn.',
    en: 'This account does not belong to this programme alone. So it cannot be restored here: it would be less safe there too.',
  },
  'stand-in.not-a-colleague': {
    nl: 'Kies een andere persoon van dezelfde organisatie.',
    en: 'Choose another person of the same organisation.',
  },
  'stand-in.ends-before-start': { nl: 'Kies een laatste dag op of na de eerste dag.', en: 'Choose a last day on or after the first day.' },
  'stand-in.passed': { nl: 'Deze dag is al voorbij. Kies een latere dag.', en: 'This day has passed. Choose a later day.' },
  'stand-in.overlaps': {
    nl: 'In deze tijd is er al een vervanger. Kies andere dagen, of beëindig die vervanging eerst.',
    en: 'There is a stand-in in this time already. Choose other days, or end that one first.',
  },
  'stand-in.absent-too': {
    nl: 'Deze collega heeft in deze tijd zelf een vervanger.',
    en: 'This colleague has a stand-in in this time too.',
  },
  'stand-in.chain': {
    nl: 'Deze persoon vervangt in deze tijd zelf iemand. Spreek dat eerst anders af.',
    en: 'This person stands in for somebody in this time. Arrange that differently first.',
  },
  'hand-over.incomplete': {
    nl: 'Kies voor elk stuk werk wie het overneemt.',
    en: 'Choose for every piece of work who takes it over.',
  },
  'hand-over.nobody': {
    nl: 'Kies een collega die dit overneemt.',
    en: 'Choose a colleague who takes this over.',
  },
  'hand-over.not-a-colleague': {
    nl: 'Kies een collega van dezelfde organisatie.',
    en: 'Choose a colleague of the same organisation.',
  },
  'hand-over.twice': { nl: 'Dit werk staat er al.', en: 'This work is already there.' },
  'hand-over.changed-meanwhile': {
    nl: 'Er is intussen iets veranderd. Kijk het overzicht opnieuw na.',
    en: 'Something changed meanwhile. Look at the overview again.',
  },
  'programme-export.under-way': {
    nl: 'De gegevens worden al klaargezet. Je krijgt een mail als ze er zijn.',
    en: 'The data is being prepared already. You get a mail when it is there.',
  },
  'programme-deletion.name-differs': {
    nl: 'Dit is niet de naam van het programma. Typ hem precies zo over.',
    en: 'This is not the name of the programme. Type it exactly the same.',
  },
  'programme-deletion.pending': { nl: 'Het programma wordt al verwijderd.', en: 'The programme is going to be deleted already.' },
  'invitation-list.empty': { nl: 'In deze lijst staat niemand.', en: 'There is nobody in this list.' },
  'invitation-list.too-long': { nl: 'Nodig hoogstens {max} mensen tegelijk uit.', en: 'Invite {max} people at a time at most.' },
  'invitation-list.mistakes': {
    nl: 'Er is niemand uitgenodigd: {count} regels vragen nog aandacht. Controleer de lijst.',
    en: 'Nobody was invited: {count} lines need attention. Check the list.',
  },
} as const satisfies ProblemTexts;
