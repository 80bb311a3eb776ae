import type { ProblemTexts } from '@samenspel/platform/domain';

export const agreementRecognitionProblemTexts = {
  'agreement-recognition.not-registered': {
    nl: 'Deze overeenkomst is hier samen opgesteld en door alle partijen bevestigd. Herkennen hoeft niet meer.',
    en: 'This agreement was written here and confirmed by all parties. There is nothing left to recognise.',
  },
  'agreement-recognition.not-a-party': {
    nl: 'Je organisatie is geen partij bij deze overeenkomst. Alleen partijen kunnen haar herkennen of betwisten.',
    en: 'Your organisation is no party of this agreement. Only parties can recognise or dispute it.',
  },
  'agreement-recognition.own-registration': {
    nl: 'Jullie hebben deze overeenkomst zelf vastgelegd. De andere partijen zeggen of ze haar herkennen.',
    en: 'You registered this agreement yourselves. The other parties say whether they recognise it.',
  },
  'agreement-recognition.confirmed-since': {
    nl: 'Deze overeenkomst is intussen gewijzigd, en alle partijen hebben die versie bevestigd.',
    en: 'This agreement has been amended meanwhile, and all parties have confirmed that version.',
  },
  'agreement-recognition.already-recognised': {
    nl: 'Jullie hebben deze overeenkomst al herkend. Klopt er iets niet meer? Stel dan een wijziging voor.',
    en: 'You have recognised this agreement already. Is something no longer right? Then propose an amendment.',
  },
  'agreement-recognition.already-disputed': {
    nl: 'Jullie hebben deze overeenkomst al betwist. Het staat bij wat er te bespreken is.',
    en: 'You have disputed this agreement already. It stands with what there is to discuss.',
  },
  'agreement-recognition.dispute-needs-reason': { nl: 'Schrijf op wat er anders is dan jullie tekenden.', en: 'Write down what differs from what you signed.' },
} as const satisfies ProblemTexts;
