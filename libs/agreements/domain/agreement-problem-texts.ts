import type { ProblemTexts } from '@samenspel/platform/domain';

export const agreementProblemTexts = {
  'agreement.signed-later': {
    nl: 'De dag van ondertekenen kan niet na vandaag liggen.',
    en: 'The day of signing cannot lie after today.',
  },
  'agreement.ends-before-start': {
    nl: 'De overeenkomst eindigt voordat ze begint. Kies een latere einddatum.',
    en: 'The agreement ends before it starts. Choose a later end.',
  },
  'agreement.too-few-parties': {
    nl: 'Kies minstens twee partijen: een overeenkomst sluit je samen.',
    en: 'Choose at least two parties: an agreement is made together.',
  },
  'agreement.party-twice': { nl: 'Deze partij staat er al bij.', en: 'This party is already listed.' },
  'agreement.party-from-elsewhere': {
    nl: 'Deze organisatie doet niet mee in de samenwerking.',
    en: 'This organisation takes no part in the partnership.',
  },
  'milestone.before-start': {
    nl: 'Deze datum ligt voor het begin van de overeenkomst. Kies een latere.',
    en: 'This date lies before the agreement starts. Choose a later one.',
  },
  'milestone.after-end': {
    nl: 'Deze datum ligt na het einde van de overeenkomst. Kies een eerdere.',
    en: 'This date lies after the agreement ends. Choose an earlier one.',
  },
  'milestone.organisation-no-party': {
    nl: 'Kies een organisatie die partij is in deze overeenkomst.',
    en: 'Choose an organisation that is a party to this agreement.',
  },
  'milestone.person-from-elsewhere': {
    nl: 'Kies een deelnemer van de organisatie die deze mijlpaal op zich neemt.',
    en: 'Choose a participant of the organisation that takes on this milestone.',
  },
  'milestone.unknown-goal': {
    nl: 'Kies een van de doelen van deze overeenkomst.',
    en: 'Choose one of the goals of this agreement.',
  },
  'milestone.forecast-passed': {
    nl: 'Kies vandaag of een latere dag. Is het al gedaan? Markeer de mijlpaal dan als gedaan.',
    en: 'Choose today or a later day. Is it done already? Then mark the milestone as done.',
  },
  'milestone.completed-later': {
    nl: 'Kies vandaag of een eerdere dag.',
    en: 'Choose today or an earlier day.',
  },
  'milestone.completed-before-start': {
    nl: 'Deze dag ligt voor het begin van de overeenkomst. Kies een latere.',
    en: 'This day lies before the agreement starts. Choose a later one.',
  },
  'milestone.already-completed': {
    nl: 'Deze mijlpaal is al als gedaan gemarkeerd.',
    en: 'This milestone has already been marked as done.',
  },
  'agreement.start-missing': {
    nl: 'Vul in wanneer de overeenkomst begint.',
    en: 'Enter when the agreement starts.',
  },
  'agreement.renewal-without-end': {
    nl: 'Verlengen kan alleen wat een einddatum heeft. Vul een einddatum in, of kies niet verlengen.',
    en: 'Only what has an end can be renewed. Enter an end, or choose no renewal.',
  },
  'agreement.renewal-months-missing': {
    nl: 'Vul in met hoeveel maanden de overeenkomst vanzelf verlengt.',
    en: 'Enter by how many months the agreement is renewed automatically.',
  },
  'agreement.notice-longer-than-term': {
    nl: 'De opzegtermijn is langer dan de looptijd. Kies een kortere, zodat opzeggen mogelijk is.',
    en: 'The notice period is longer than the term. Choose a shorter one, so that notice can be given.',
  },
  'agreement.signatory-from-elsewhere': {
    nl: 'Kies een deelnemer van deze partij.',
    en: 'Choose a participant of this party.',
  },
  'term.id-twice': {
    nl: 'Dit onderdeel staat er al met hetzelfde kenmerk. Haal een van de twee weg.',
    en: 'This term is already listed with the same identifier. Take one of the two out.',
  },
  'term.date-missing': { nl: 'Kies een datum.', en: 'Choose a date.' },
  'term.before-start': {
    nl: 'Deze datum ligt voor het begin van de overeenkomst. Kies een latere.',
    en: 'This date lies before the agreement starts. Choose a later one.',
  },
  'term.after-end': {
    nl: 'Deze datum ligt na het einde van de overeenkomst. Kies een eerdere.',
    en: 'This date lies after the agreement ends. Choose an earlier one.',
  },
  'term.organisation-missing': { nl: 'Kies welke partij dit op zich neemt.', en: 'Choose which party takes this on.' },
  'term.organisation-no-party': {
    nl: 'Kies een organisatie die partij is in deze overeenkomst.',
    en: 'Choose an organisation that is a party to this agreement.',
  },
  'term.amount-missing': { nl: 'Vul in hoeveel.', en: 'Enter how much.' },
  'term.amount-not-positive': { nl: 'Vul een getal boven de nul in.', en: 'Enter a number above zero.' },
  'indicator.target-against-direction': {
    nl: 'De streefwaarde gaat de andere kant op dan de gekozen richting. Pas de streefwaarde, het begin of de richting aan.',
    en: 'The target goes the other way than the direction that was chosen. Change the target, the baseline or the direction.',
  },
  'milestone.accepts-own': {
    nl: 'Een andere partij dan wie de mijlpaal op zich neemt, keurt haar goed.',
    en: 'Another party than the one that takes on the milestone accepts it.',
  },
  'milestone.unknown-dependency': {
    nl: 'Kies een van de andere mijlpalen van deze overeenkomst.',
    en: 'Choose one of the other milestones of this agreement.',
  },
  'milestone.circular-dependency': {
    nl: 'Deze mijlpalen wachten in een kring op elkaar: {cycle}. Haal een van deze stappen weg.',
    en: 'These milestones wait for each other in a circle: {cycle}. Take one of these steps out.',
  },
  'milestone.before-dependency': {
    nl: "Deze mijlpaal staat eerder gepland dan '{title}', waar ze op wacht.",
    en: "This milestone is planned before '{title}', which it waits for.",
  },
  'milestone.dependency-twice': { nl: 'Deze mijlpaal staat er al bij.', en: 'This milestone is already listed.' },
  'obligation.towards-own': {
    nl: 'Een verplichting geldt voor een andere partij dan wie haar nakomt.',
    en: 'An obligation is owed to another party than the one that meets it.',
  },
  'obligation.unknown-wait': {
    nl: 'Kies een mijlpaal of verplichting van deze overeenkomst.',
    en: 'Choose a milestone or obligation of this agreement.',
  },
  'obligation.circular-wait': {
    nl: 'Deze afspraken wachten in een kring op elkaar: {cycle}. Haal een van deze stappen weg.',
    en: 'These terms wait for each other in a circle: {cycle}. Take one of these steps out.',
  },
  'obligation.waits-for-own': {
    nl: 'Kies iets dat een andere partij doet: op eigen werk wacht je niet.',
    en: 'Choose something that another party does: nobody waits for own work.',
  },
  'obligation.wait-twice': { nl: 'Dit staat er al bij.', en: 'This is already listed.' },
  'shared-resource.party-twice': { nl: 'Deze partij heeft al een deel.', en: 'This party already has a share.' },
  'shared-resource.beyond-capacity': {
    nl: 'Samen is dit meer dan er is. Verdeel minder, of vul een grotere hoeveelheid in.',
    en: 'Together this is more than there is. Allocate less, or enter a larger capacity.',
  },
  'incentive.tied-to-nothing': {
    nl: 'Kies het doel of de mijlpaal waar dit aan vastzit.',
    en: 'Choose the goal or milestone that this is tied to.',
  },
  'safeguard.value-twice': { nl: 'Deze waarde staat er al bij.', en: 'This value is already listed.' },
  'attestation.duty-twice': { nl: 'Over deze afspraak zei je al iets.', en: 'You already said something about this duty.' },
  'attestation.note-missing': { nl: 'Vertel kort wat er gebeurde.', en: 'Say briefly what happened.' },
  'attestation.no-party': {
    nl: 'Alleen een partij van deze overeenkomst geeft haar woord.',
    en: 'Only a party of this agreement gives its word.',
  },
  'attestation.already-given': { nl: 'Jullie woord is al gegeven.', en: 'Your word has been given already.' },
  'attestation.already-open': { nl: 'De woorden over dit kwartaal zijn al open.', en: 'The words about this quarter are open already.' },
} as const satisfies ProblemTexts;
