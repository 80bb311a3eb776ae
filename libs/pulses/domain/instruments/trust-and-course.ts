import type { Instrument } from '../instrument.js';
import { agreement } from './agreement-scale.js';

/** Eight statements, one for each dimension of trust and alignment; wording of our own. */
export const trustAndCourse: Instrument = {
  code: 'trust-and-course',
  version: 1,
  kind: 'dimensions',
  name: { nl: 'Vertrouwen en koers', en: 'Trust and course' },
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
      code: 'goal-alignment',
      dimension: 'goal-alignment',
      wording: {
        nl: 'Alle partners willen met deze samenwerking hetzelfde bereiken.',
        en: 'All partners want to achieve the same with this partnership.',
      },
    },
    {
      code: 'strategy-agreement',
      dimension: 'strategy-agreement',
      wording: {
        nl: 'We zijn het eens over de manier waarop we onze doelen halen.',
        en: 'We agree on the way in which we reach our goals.',
      },
    },
    {
      code: 'knowledge-exchange',
      dimension: 'knowledge-exchange',
      wording: {
        nl: 'We vertellen elkaar op tijd wat de ander moet weten.',
        en: 'We tell each other in good time what the other needs to know.',
      },
    },
    {
      code: 'climate',
      dimension: 'climate',
      wording: {
        nl: 'Ik kan bij onze partners open zeggen wat er niet goed gaat.',
        en: 'With our partners I can say openly what is not going well.',
      },
    },
    {
      code: 'commitment',
      dimension: 'commitment',
      wording: {
        nl: 'Alle partners blijven zich inzetten, ook als het tegenzit.',
        en: 'All partners keep putting in effort, also when things get hard.',
      },
    },
    {
      code: 'shared-decisions',
      dimension: 'shared-decisions',
      wording: {
        nl: 'Belangrijke besluiten nemen we samen.',
        en: 'We take important decisions together.',
      },
    },
    {
      code: 'embeddedness',
      dimension: 'embeddedness',
      wording: {
        nl: 'In mijn organisatie hoort deze samenwerking bij het gewone werk.',
        en: 'In my organisation this partnership is part of everyday work.',
      },
    },
  ],
};
