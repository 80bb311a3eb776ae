import type { ProblemTexts } from '@samenspel/platform/domain';

export const meetingProblemTexts = {
  'meeting.still-to-come': {
    nl: 'Dit overleg moet nog komen. Leg het vast als het geweest is.',
    en: 'This meeting is still to come. Record it once it has been held.',
  },
  'meeting.before-start': {
    nl: 'De samenwerking begon op {startedOn}. Kies die dag of een latere.',
    en: 'The partnership started on {startedOn}. Choose that day or a later one.',
  },
  'meeting.next-not-after': {
    nl: 'Het volgende overleg komt na dit overleg. Kies een latere dag.',
    en: 'The next meeting comes after this one. Choose a later day.',
  },
  'meeting.nobody-attended': {
    nl: 'Vul in wie erbij was: minstens één organisatie met minstens één persoon.',
    en: 'Fill in who attended: at least one organisation with at least one person.',
  },
  'meeting.level-twice': {
    nl: 'Dit niveau van deze organisatie staat er al bij.',
    en: 'This level of this organisation is already listed.',
  },
  'decision.by-nobody': {
    nl: 'Kies welke organisaties meebeslisten.',
    en: 'Choose which organisations took part in deciding.',
  },
  'decision.by-absent': {
    nl: 'Deze organisatie was niet bij het overleg.',
    en: 'This organisation did not attend the meeting.',
  },
  'decision.organisation-twice': {
    nl: 'Deze organisatie staat er al bij.',
    en: 'This organisation is already listed.',
  },
  'meeting-plan.passed': { nl: 'Deze dag is al geweest. Kies vandaag of een latere dag.', en: 'This day has passed. Choose today or a later day.' },
  'discussion-point.not-open': { nl: 'Dit punt staat niet meer op de lijst.', en: 'This point is no longer on the list.' },
  'discussion-point.twice': { nl: 'Dit punt staat er al bij.', en: 'This point is already listed.' },
} as const satisfies ProblemTexts;
