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
  'agreement.period-reversed': {
    nl: 'Deze dag ligt voor het begin van de periode. Kies een latere.',
    en: 'This day lies before the start of the period. Choose a later one.',
  },
  'agreement.too-few-parties': {
    nl: 'Kies minstens twee partijen: een overeenkomst sluit je samen.',
    en: 'Choose at least two parties: an agreement is made together.',
  },
  'agreement.already-registered': {
    nl: 'Deze overeenkomst is al vastgelegd, met wat je eerder verstuurde. Je vindt haar bij de samenwerking.',
    en: 'This agreement has been registered already, with what you sent before. You find it with the partnership.',
  },
  'agreement.party-twice': { nl: 'Deze partij staat er al bij.', en: 'This party is already listed.' },
  'agreement.party-from-elsewhere': {
    nl: 'Deze organisatie doet niet mee in de samenwerking.',
    en: 'This organisation takes no part in the partnership.',
  },
  'agreement-document.already-withdrawn': { nl: 'Dit document is al ingetrokken.', en: 'This document has already been withdrawn.' },
  'agreement-document.of-another-organisation': {
    nl: 'Een andere organisatie voegde dit document toe. Alleen die kan het intrekken.',
    en: 'Another organisation added this document. Only that one can withdraw it.',
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
  'milestone.not-delivered': {
    nl: 'Deze mijlpaal is nog niet als gedaan gemarkeerd.',
    en: 'This milestone has not been marked as done yet.',
  },
  'milestone.accepted': { nl: 'Deze mijlpaal is al geaccepteerd.', en: 'This milestone has been accepted already.' },
  'milestone.accepted-tacitly': {
    nl: 'Deze mijlpaal is stilzwijgend geaccepteerd: er kwam binnen tien werkdagen geen bezwaar.',
    en: 'This milestone was accepted tacitly: no objection came within ten working days.',
  },
  'milestone.objection-needs-reason': { nl: 'Schrijf op wat er nog ontbreekt.', en: 'Write down what is still missing.' },
  'wait-pause.waits-on-itself': { nl: 'Kies de andere partij waarop het wacht.', en: 'Choose the other party that it waits for.' },
  'wait-pause.before-start': {
    nl: 'Deze dag ligt voor het begin van de overeenkomst. Kies een latere.',
    en: 'This day lies before the agreement starts. Choose a later one.',
  },
  'wait-pause.later': { nl: 'Kies vandaag of een eerdere dag.', en: 'Choose today or an earlier day.' },
  'wait-pause.ends-before-start': {
    nl: 'Kies een dag na de eerste dag van het wachten.',
    en: 'Choose a day after the first day of waiting.',
  },
  'wait-pause.one-subject': { nl: 'Kies één mijlpaal of één verplichting.', en: 'Choose one milestone or one obligation.' },
  'wait-pause.dispute-needs-reason': { nl: 'Schrijf op hoe jullie het zien.', en: 'Write down how you see it.' },
  'wait-pause.confirmed': { nl: 'Deze wachttijd is al bevestigd.', en: 'This waiting has been confirmed already.' },
  'wait-pause.undisputed': {
    nl: 'Deze wachttijd telt al: er kwam binnen tien werkdagen geen ander geluid.',
    en: 'This waiting counts already: nothing else was said within ten working days.',
  },
  'wait-pause.disputed': { nl: 'Hierover zijn jullie het al oneens. Bespreek het samen.', en: 'You disagree about this already. Talk about it together.' },
  'wait-pause.withdrawn': { nl: 'Deze wachttijd is ingetrokken.', en: 'This waiting was taken back.' },
  'wait-pause.ended': { nl: 'Van deze wachttijd is de laatste dag al bekend.', en: 'The last day of this waiting is known already.' },
  'attestation.duty-twice': { nl: 'Over deze afspraak zei je al iets.', en: 'You already said something about this duty.' },
  'attestation.note-missing': { nl: 'Vertel kort wat er gebeurde.', en: 'Say briefly what happened.' },
  'attestation.no-party': {
    nl: 'Alleen een partij van deze overeenkomst geeft haar woord.',
    en: 'Only a party of this agreement gives its word.',
  },
  'attestation.already-given': { nl: 'Jullie woord is al gegeven.', en: 'Your word has been given already.' },
  'attestation.already-open': { nl: 'De woorden over dit kwartaal zijn al open.', en: 'The words about this quarter are open already.' },
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
} as const satisfies ProblemTexts;
