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
} as const satisfies ProblemTexts;
