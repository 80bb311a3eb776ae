import type { ProblemTexts, Text } from '@samenspel/platform/domain';
import type { DimensionCode } from './instrument.js';
import type { StatementFaultCode } from './joint-statement.js';
import type { DisplayedMean } from './publication/displayed-mean.js';
import type { WithheldReason } from './publication/publication-plan.js';
import type { PulseAnswerCode } from './pulse-answer.js';
import type { ResponseBand } from './response-band.js';
import type { WavePlanErrorCode } from './wave-plan.js';
import type { WaveDateFault, WaveMode, WaveRefusal, WaveState } from './wave.js';

/** Texts of what can be wrong with an answer or with a step of a wave. */
export const pulseProblemTexts = {
  'pulse-answer-unknown-item': {
    nl: 'Deze vraag hoort niet bij deze vragenlijst.',
    en: 'This question does not belong to this questionnaire.',
  },
  'pulse-answer-off-scale': {
    nl: 'Dit antwoord staat niet bij deze vraag. Kies er een uit de lijst.',
    en: 'This answer does not belong to this question. Choose one from the list.',
  },
  'pulse-answer-missing': {
    nl: 'Kies een antwoord. Weet je het niet? Kies dan ‘Weet ik niet’.',
    en: 'Choose an answer. Not sure? Then choose ‘I do not know’.',
  },
  'pulse-answer-duplicate': {
    nl: 'Hier kwamen twee antwoorden binnen. Kies er één.',
    en: 'Two answers came in here. Choose one.',
  },
  'pulse-reason-missing': {
    nl: 'Schrijf in een of twee zinnen waarom. Alleen bij ‘Weet ik niet’ hoeft dat niet.',
    en: 'Write in a sentence or two why. Only with ‘I do not know’ you need not.',
  },
  'pulse-reason-too-long': {
    nl: 'Houd het bij hoogstens {most} tekens.',
    en: 'Keep it to {most} characters at most.',
  },
  'wave-not-planned': {
    nl: 'Deze meetronde is al begonnen.',
    en: 'This wave has already begun.',
  },
  'wave-not-open': {
    nl: 'Deze meetronde staat niet open.',
    en: 'This wave is not open.',
  },
  'wave-not-closing': {
    nl: 'Deze meetronde is niet aan het sluiten.',
    en: 'This wave is not closing.',
  },
  'wave-not-closed': {
    nl: 'Een meetronde kan alleen worden vrijgegeven als ze gesloten is en nog niet vrijgegeven.',
    en: 'A wave can only be released when it is closed and not yet released.',
  },
  'wave-not-released': {
    nl: 'De uitkomsten zijn nog gesloten. Alle partners zien ze op hetzelfde moment.',
    en: 'The results are still sealed. All partners see them at the same moment.',
  },
  'improvement.dimension-not-shown': {
    nl: 'Over dit onderdeel zegt deze meetronde niets.',
    en: 'This pulse says nothing of this part.',
  },
  'improvement.wave-passed': {
    nl: 'Er is al een nieuwere meetronde. Leg bij die meetronde vast wat jullie proberen.',
    en: 'There is a newer pulse. Record with that one what you will try.',
  },
  'improvement.recorded-meanwhile': {
    nl: 'Iemand anders legde net ook iets vast. Kijk eerst wat er nu staat.',
    en: 'Somebody else recorded something just now. First look at what stands there.',
  },
  'improvement.none-recorded': {
    nl: 'Leg eerst vast wat jullie gaan proberen.',
    en: 'First record what you will try.',
  },
  'improvement-notice.sent-already': {
    nl: 'De genodigden hebben dit bericht al gekregen.',
    en: 'Those who were invited have had this notice already.',
  },
  'wave-already-open': {
    nl: 'In deze samenwerking staat al een meetronde open. Sluit die eerst.',
    en: 'A wave is already open in this partnership. Close it first.',
  },
  'wave-opens-too-early': {
    nl: 'Kies vandaag of een latere dag.',
    en: 'Choose today or a later day.',
  },
  'wave-opens-too-late': {
    nl: 'Kies een dag binnen {days} dagen.',
    en: 'Choose a day within {days} days.',
  },
  'wave-closes-too-early': {
    nl: 'Kies een laatste dag na de eerste dag.',
    en: 'Choose a last day after the first day.',
  },
  'wave-closes-too-late': {
    nl: 'Kies een laatste dag binnen {days} dagen na de eerste dag.',
    en: 'Choose a last day within {days} days of the first day.',
  },
  'wave-organisation-signs-once': {
    nl: 'Van deze organisatie tekent al iemand. Kies per organisatie één persoon.',
    en: 'Someone of this organisation signs already. Choose one person for each organisation.',
  },
  'wave-nobody-to-invite': {
    nl: 'Zo is er niemand om uit te nodigen.',
    en: 'This leaves nobody to invite.',
  },
  'wave-mode-anonymous-only': {
    nl: 'Met deze vragenlijst antwoorden mensen anoniem. Kies een andere vragenlijst voor een open antwoord per organisatie.',
    en: 'People answer this questionnaire anonymously. Choose another questionnaire for one open answer of each organisation.',
  },
  'wave-unknown-instrument': {
    nl: 'Deze vragenlijst is er niet.',
    en: 'There is no such questionnaire.',
  },
  'wave-not-a-statement': {
    nl: 'Alleen bij een open antwoord per organisatie tekent iemand namens de organisatie.',
    en: 'Someone signs for an organisation only with one open answer of each organisation.',
  },
  'wave-already-repeated': {
    nl: 'In deze samenwerking herhaalt een meetronde zich al. Stop die eerst.',
    en: 'A wave is already repeated in this partnership. End that first.',
  },
  'wave-schedule-opens-before-last': {
    nl: 'Kies een dag na de laatste meetronde die al gepland is.',
    en: 'Choose a day after the last wave that is planned already.',
  },
  'wave-schedule-ended': {
    nl: 'Deze herhaling is gestopt.',
    en: 'This repetition has ended.',
  },
  'wave-person-no-participant': {
    nl: 'Deze persoon doet niet mee in deze samenwerking.',
    en: 'This person takes no part in this partnership.',
  },
  'wave-closes-before-it-opens': {
    nl: 'Kies een laatste dag die niet voor de eerste dag ligt.',
    en: 'Choose a last day that is not before the first day.',
  },
  'wave-conversation-or-meeting': {
    nl: 'Kies een overleg dat er al is, of plan een nieuw. Niet allebei.',
    en: 'Choose a meeting that stands, or plan a new one. Not both.',
  },
  'wave-released-before-close': {
    nl: 'Kies een datum na de laatste dag van de meetronde.',
    en: 'Choose a date after the last day of the wave.',
  },
  'wave-released-too-late': {
    nl: 'Kies een datum binnen {days} dagen na de laatste dag. Langer blijven uitkomsten niet gesloten.',
    en: 'Choose a date within {days} days of the last day. Results do not stay sealed longer than that.',
  },
} as const satisfies ProblemTexts & Record<PulseAnswerCode | StatementFaultCode | WaveRefusal | WaveDateFault['code'] | WavePlanErrorCode, Text>;

export const waveStateTexts: Readonly<Record<WaveState, Text>> = {
  'planned': { nl: 'gepland', en: 'planned' },
  'open': { nl: 'open', en: 'open' },
  'closing': { nl: 'wordt gesloten', en: 'closing' },
  'closed': { nl: 'gesloten', en: 'closed' },
  'released': { nl: 'vrijgegeven', en: 'released' },
  'called-off': { nl: 'afgezegd', en: 'called off' },
};

export const waveModeTexts: Readonly<Record<WaveMode, Text>> = {
  'anonymous': { nl: 'anoniem', en: 'anonymous' },
  'joint-statement': { nl: 'open antwoord per organisatie', en: 'one open answer of each organisation' },
};

export const dimensionTexts: Readonly<Record<DimensionCode, Text>> = {
  'trust': { nl: 'Vertrouwen', en: 'Trust' },
  'goal-alignment': { nl: 'Zelfde doelen', en: 'Shared goals' },
  'strategy-agreement': { nl: 'Eens over de aanpak', en: 'Agreement on the approach' },
  'knowledge-exchange': { nl: 'Kennis delen', en: 'Knowledge exchange' },
  'climate': { nl: 'Open sfeer', en: 'Open climate' },
  'commitment': { nl: 'Inzet', en: 'Commitment' },
  'shared-decisions': { nl: 'Samen besluiten', en: 'Shared decisions' },
  'embeddedness': { nl: 'Verankering', en: 'Embeddedness' },
  'mutual-respect': { nl: 'Respect', en: 'Respect for each other' },
  'shared-knowledge': { nl: 'Elkaars werk kennen', en: 'Knowing each other’s work' },
  'timeliness': { nl: 'Op tijd laten weten', en: 'Telling in time' },
  'shared-goals': { nl: 'Dezelfde kant op', en: 'Heading the same way' },
  'accuracy': { nl: 'Informatie die klopt', en: 'Information that is right' },
  'problem-solving': { nl: 'Samen oplossen', en: 'Solving together' },
  'frequency': { nl: 'Vaak genoeg contact', en: 'Enough contact' },
};

/** How a band at an end of the scale reads; a mean in between is written as a number of the reader's language. */
export const bandTexts: Readonly<Record<Extract<DisplayedMean, { kind: 'band' }>['band'], Text>> = {
  low: { nl: '1,5 of lager', en: '1.5 or lower' },
  high: { nl: '4,5 of hoger', en: '4.5 or higher' },
};

export const responseBandTexts: Readonly<Record<ResponseBand, Text>> = {
  'below-40': { nl: 'minder dan 40% antwoordde', en: 'less than 40% answered' },
  '40-to-59': { nl: '40 tot 60% antwoordde', en: '40 to 60% answered' },
  '60-to-79': { nl: '60 tot 80% antwoordde', en: '60 to 80% answered' },
  '80-and-above': { nl: '80% of meer antwoordde', en: '80% or more answered' },
};

/** Why a wave shows no figure; `{minimum}` is the minimum group size of its plan. */
export const withheldTexts: Readonly<Record<WithheldReason, Text>> = {
  'too-few-answers': {
    nl: 'We laten geen cijfers zien: op minstens één vraag kwamen minder dan {minimum} antwoorden. Zo blijft ieders antwoord geheim.',
    en: 'We show no figures: at least one question got fewer than {minimum} answers. That keeps everyone’s answer secret.',
  },
  'too-few-answers-or-revealing': {
    nl:
      'We laten geen cijfers zien. Op minstens één vraag kwamen minder dan {minimum} antwoorden, of de cijfers ' +
      'zouden samen met een eerdere meetronde iets kunnen verklappen over enkele mensen. Welke van de twee het is, ' +
      'zeggen we niet: ook dat kan iets verklappen.',
    en:
      'We show no figures. At least one question got fewer than {minimum} answers, or together with an earlier wave ' +
      'the figures could give away something about a few people. We do not say which of the two: that too could ' +
      'give something away.',
  },
};
