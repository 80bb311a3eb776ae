import type { DraftStory } from '../story.js';

/** Duties that wait for each other: guidance and jobs, of whose late days most waited for the partner. */
export const tilburgText: DraftStory = {
  since: -350,
  by: 'inge',
  proposed: -340,
  confirmed: [[-336, 'cor'], [-334, 'milou'], [-332, 'karin'], [-330, 'roel']],
  terms: {
    purpose: 'Groenonderhoud in vier wijken als leerplek en als baan.',
    parties: [
      { organisation: 'tilburg', role: 'public-authority', signatory: 'roel' },
      { organisation: 'gaarde', role: 'private-party', signatory: 'cor' },
      { organisation: 'kansrijk', role: 'supplier', signatory: 'milou' },
      { organisation: 'bureau', role: 'interested-party', signatory: 'karin' },
    ],
    obligations: [
      { title: 'Begeleiding geleverd in het najaar', by: 'milou', towards: 'gaarde', firstOn: -21, noticeDays: 14, fulfilled: [12] },
      { title: 'Vijf banen geopend', by: 'cor', towards: 'tilburg', firstOn: -21, noticeDays: 14, after: ['Begeleiding geleverd in het najaar'], fulfilled: [20] },
    ],
    clauses: [{ kind: 'change', title: 'Wijzigen', text: 'Wie iets anders wil, zegt het in het eerstvolgende overleg op de werkplek; een wijziging geldt als alle partijen haar bevestigen.' }],
  },
};
