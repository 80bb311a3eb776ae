import type { Text } from '@samenspel/platform/domain';
import type { ImprovementOutcome, StatedOutcome } from './improvement.js';
import type { AgreementBand, ChangeVerdict, CoordinationBand, GoalAlignment } from '../statistics/index.js';

export const agreementTexts: Readonly<Record<AgreementBand, Text>> = {
  'lack': { nl: 'mensen zijn het hier niet over eens', en: 'people do not agree on this' },
  'weak': { nl: 'mensen zijn het hier weinig over eens', en: 'people agree little on this' },
  'moderate': { nl: 'mensen zijn het hier redelijk over eens', en: 'people agree fairly well on this' },
  'strong': { nl: 'mensen zijn het hier goed over eens', en: 'people agree well on this' },
  'very-strong': { nl: 'mensen zijn het hier heel goed over eens', en: 'people agree very well on this' },
};

/** The same in one or two words, under a heading that says what it is about. */
export const shortAgreementTexts: Readonly<Record<AgreementBand, Text>> = {
  'lack': { nl: 'niet eens', en: 'no agreement' },
  'weak': { nl: 'weinig eens', en: 'little' },
  'moderate': { nl: 'redelijk eens', en: 'fair' },
  'strong': { nl: 'goed eens', en: 'strong' },
  'very-strong': { nl: 'heel goed eens', en: 'very strong' },
};

/** Whether people want the same, as a sentence that says why. */
export const alignmentTexts: Readonly<Record<GoalAlignment, Text>> = {
  'aligned': {
    nl: 'Mensen zitten op één lijn over de doelen: het cijfer is hoog en ze zijn het eens.',
    en: 'People are aligned on the goals: the figure is high and they agree.',
  },
  'divided': {
    nl: 'Mensen zijn verdeeld over de doelen: het cijfer is hoog, maar ze zijn het niet genoeg eens.',
    en: 'People are divided on the goals: the figure is high, but they do not agree enough.',
  },
  'not-aligned': {
    nl: 'Mensen zitten niet op één lijn over de doelen: het cijfer is lager dan 3,5.',
    en: 'People are not aligned on the goals: the figure is below 3.5.',
  },
};

/** The same in a few words, beside how far people agree. */
export const shortAlignmentTexts: Readonly<Record<GoalAlignment, Text>> = {
  'aligned': { nl: 'op één lijn', en: 'aligned' },
  'divided': { nl: 'verdeeld', en: 'divided' },
  'not-aligned': { nl: 'niet op één lijn', en: 'not aligned' },
};

/** How strong a tie between organisations is, in bands of our own. */
export const strengthTexts: Readonly<Record<CoordinationBand, Text>> = {
  weak: { nl: 'zwak', en: 'weak' },
  moderate: { nl: 'redelijk', en: 'fair' },
  strong: { nl: 'sterk', en: 'strong' },
};

export const changeTexts: Readonly<Record<ChangeVerdict, Text>> = {
  'improved': { nl: 'ging vooruit', en: 'improved' },
  'declined': { nl: 'ging achteruit', en: 'declined' },
  'no-demonstrable-change': { nl: 'geen aantoonbare verandering', en: 'no demonstrable change' },
};

/** The same under the heading 'demonstrable change'. */
export const shortChangeTexts: Readonly<Record<ChangeVerdict, Text>> = {
  'improved': { nl: 'vooruit', en: 'improved' },
  'declined': { nl: 'achteruit', en: 'declined' },
  'no-demonstrable-change': { nl: 'geen', en: 'none' },
};

const notAddressed: Text = { nl: 'niet opgepakt', en: 'not addressed' };

/** How a later wave judges what was tried. */
export const improvementOutcomeTexts: Readonly<Record<ImprovementOutcome, Text>> = {
  ...changeTexts,
  'not-shown': { nl: 'geen cijfer deze keer', en: 'no figure this time' },
  'not-addressed': notAddressed,
};

/** How a later joint statement judges it: what organisations say themselves, in words of its own. */
export const statedOutcomeTexts: Readonly<Record<StatedOutcome, Text>> = {
  'higher': { nl: 'hoger dan de vorige keer', en: 'higher than the time before' },
  'lower': { nl: 'lager dan de vorige keer', en: 'lower than the time before' },
  'differing': { nl: 'de een hoger, de ander lager', en: 'higher for some, lower for others' },
  'no-clear-change': { nl: 'geen duidelijke verandering', en: 'no clear change' },
  'not-compared': { nl: 'te weinig organisaties om te vergelijken', en: 'too few organisations to compare' },
  'not-addressed': notAddressed,
};
