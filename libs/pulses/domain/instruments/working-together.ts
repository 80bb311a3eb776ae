import type { Instrument } from '../instrument.js';
import { agreement } from './agreement-scale.js';

/**
 * Seven statements about each partner organisation. What they ask about comes from the theory of relational coordination
 * (Gittell 2002, Management Science 48(11):1408); wording, order and scale are our own.
 */
export const workingTogether: Instrument = {
  code: 'working-together',
  version: 1,
  kind: 'coordination',
  name: { nl: 'Samenwerken tussen organisaties', en: 'Working together between organisations' },
  scale: agreement,
  items: [
    {
      code: 'mutual-respect',
      dimension: 'mutual-respect',
      wording: {
        nl: 'Bij {organisation} tellen onze ideeën en ervaring mee.',
        en: 'At {organisation} our ideas and experience count.',
      },
    },
    {
      code: 'shared-knowledge',
      dimension: 'shared-knowledge',
      wording: {
        nl: 'Bij {organisation} weten ze hoe ons werk in elkaar zit.',
        en: 'People at {organisation} understand how our work fits together.',
      },
    },
    {
      code: 'timeliness',
      dimension: 'timeliness',
      wording: {
        nl: 'Verandert er iets, dan horen we dat van {organisation} als we nog kunnen bijsturen.',
        en: 'When something changes, {organisation} tells us while we can still adjust.',
      },
    },
    {
      code: 'shared-goals',
      dimension: 'shared-goals',
      wording: {
        nl: 'Met {organisation} trekken we dezelfde kant op.',
        en: 'With {organisation} we are heading the same way.',
      },
    },
    {
      code: 'accuracy',
      dimension: 'accuracy',
      wording: {
        nl: 'Wat we van {organisation} horen, blijkt later te kloppen.',
        en: 'What we hear from {organisation} turns out to be right.',
      },
    },
    {
      code: 'problem-solving',
      dimension: 'problem-solving',
      wording: {
        nl: 'Loopt er iets mis, dan pakken we dat met {organisation} aan zonder verwijten.',
        en: 'When something goes wrong, we and {organisation} deal with it without reproaches.',
      },
    },
    {
      code: 'frequency',
      dimension: 'frequency',
      wording: {
        nl: 'We spreken {organisation} vaak genoeg voor het werk dat we samen doen.',
        en: 'We are in touch with {organisation} often enough for the work we do together.',
      },
    },
  ],
};
