import type { Scale } from '../instrument.js';

/** How far someone agrees with a statement, on five points. */
export const agreement: Scale = {
  code: 'agreement-5',
  lowest: 1,
  highest: 5,
  options: [
    { value: 5, label: { nl: 'Helemaal mee eens', en: 'Strongly agree' } },
    { value: 4, label: { nl: 'Mee eens', en: 'Agree' } },
    { value: 3, label: { nl: 'Niet eens, niet oneens', en: 'Neither agree nor disagree' } },
    { value: 2, label: { nl: 'Mee oneens', en: 'Disagree' } },
    { value: 1, label: { nl: 'Helemaal mee oneens', en: 'Strongly disagree' } },
  ],
  doNotKnow: { nl: 'Weet ik niet', en: 'I do not know' },
};
