import type { Instrument } from '../instrument.js';
import { agreement } from './agreement-scale.js';

/** Three statements for between two longer waves; trust and goals are asked as in trust and course. */
export const short: Instrument = {
  code: 'short',
  version: 1,
  kind: 'dimensions',
  name: { nl: 'Kort', en: 'Short' },
  scale: agreement,
  items: [
    {
      code: 'trust',
      dimension: 'trust',
      wording: {
        nl: 'Ik vertrouw erop dat onze partners doen wat ze toezeggen.',
        en: 'I trust our partners to do what they say they will do.',
      },
    },
    {
      code: 'decided-without-us',
      dimension: 'shared-decisions',
      reverseKeyed: true,
      wording: {
        nl: 'Van belangrijke besluiten hoor ik vaak pas als ze al genomen zijn.',
        en: 'I often hear of important decisions only after they have been taken.',
      },
    },
    {
      code: 'goal-alignment',
      dimension: 'goal-alignment',
      wording: {
        nl: 'Alle partners willen met deze samenwerking hetzelfde bereiken.',
        en: 'All partners want to achieve the same with this partnership.',
      },
    },
  ],
};
