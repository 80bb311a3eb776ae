import type { ProblemTexts } from '@samenspel/platform/domain';

export const recurrenceProblemTexts = {
  'recurrence.unreadable': {
    nl: 'Deze regel voor herhalen is niet te lezen. Schrijf haar zoals FREQ=MONTHLY;INTERVAL=3.',
    en: 'This rule for recurring cannot be read. Write it like FREQ=MONTHLY;INTERVAL=3.',
  },
  'recurrence.part-unknown': {
    nl: 'Met {part} kan Samenspel niet rekenen. Gebruik FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH of BYSETPOS.',
    en: 'Samenspel cannot count with {part}. Use FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH or BYSETPOS.',
  },
  'recurrence.value-unknown': {
    nl: 'Bij {part} staat iets dat daar niet kan. Pas dat deel van de regel aan.',
    en: 'What is written at {part} cannot stand there. Change that part of the rule.',
  },
  'recurrence.count-and-until': {
    nl: 'Kies hoe vaak of tot wanneer, niet allebei.',
    en: 'Choose how many times or until when, not both.',
  },
  'recurrence.parts-clash': {
    nl: '{part} gaat niet samen met {other}. Laat een van de twee weg.',
    en: '{part} does not go with {other}. Leave one of the two out.',
  },
  'recurrence.never': {
    nl: 'Deze regel komt op geen enkele dag uit. Kies een dag die bestaat, op of na de eerste dag.',
    en: 'No day fits this rule. Choose a day that exists, on or after the first day.',
  },
} as const satisfies ProblemTexts;
