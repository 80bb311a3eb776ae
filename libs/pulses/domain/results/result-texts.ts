import type { Text } from '@samenspel/platform/domain';
import type { AgreementBand, ChangeVerdict, GapVerdict } from '../statistics/index.js';

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

export const changeTexts: Readonly<Record<ChangeVerdict, Text>> = {
  'improved': { nl: 'ging vooruit', en: 'improved' },
  'declined': { nl: 'ging achteruit', en: 'declined' },
  'no-demonstrable-change': { nl: 'geen aantoonbare verandering', en: 'no demonstrable change' },
};

/** What may be said of a gap; `{difference}` is without a sign, `{lower}` and `{upper}` are the ends of its interval. */
export const gapTexts: Readonly<Record<GapVerdict, Text>> = {
  'differs': { nl: 'aantoonbaar verschil', en: 'a demonstrable difference' },
  'not-demonstrated': { nl: 'geen aantoonbaar verschil', en: 'no demonstrable difference' },
  'uncertain': { nl: 'onzeker: te weinig antwoorden om het zeker te weten', en: 'uncertain: too few answers to be sure' },
};

export const gapDirectionTexts = {
  publicHigher: { nl: 'publiek {difference} hoger', en: 'public {difference} higher' },
  privateHigher: { nl: 'privaat {difference} hoger', en: 'private {difference} higher' },
  none: { nl: 'publiek en privaat even hoog', en: 'public and private alike' },
  interval: { nl: 'het echte verschil ligt waarschijnlijk tussen {lower} en {upper}', en: 'the true difference probably lies between {lower} and {upper}' },
  indicative: {
    nl: 'indicatief: aan minstens één kant antwoordde één organisatie, dus dit gaat over organisaties en niet over sectoren',
    en: 'indicative: on at least one side one organisation answered, so this is about organisations rather than sectors',
  },
} as const satisfies Record<string, Text>;
