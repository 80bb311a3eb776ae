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
  'attestation.duty-twice': { nl: 'Over deze afspraak zei je al iets.', en: 'You already said something about this duty.' },
  'attestation.note-missing': { nl: 'Vertel kort wat er gebeurde.', en: 'Say briefly what happened.' },
  'attestation.no-party': {
    nl: 'Alleen een partij van deze overeenkomst geeft haar woord.',
    en: 'Only a party of this agreement gives its word.',
  },
  'attestation.already-given': { nl: 'Jullie woord is al gegeven.', en: 'Your word has been given already.' },
  'attestation.already-open': { nl: 'De woorden over dit kwartaal zijn al open.', en: 'The words about this quarter are open already.' },
} as const satisfies ProblemTexts;
