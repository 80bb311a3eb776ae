import type { PartnershipStory } from '../story.js';
import { zaanstadDraft } from './zaanstad-texts.js';

/** New: people have met once, and a first text lies before them. Nothing is agreed yet, so there is too little to say. */
export const zaanstad: PartnershipStory = {
  name: 'Fietspunt aan de Zaan',
  purpose: 'Een stalling met reparatie bij het station, gerund door buurtbewoners.',
  phase: 'design',
  started: -18,
  openedBy: 'petra',
  participants: [
    ['petra', 'tactical'],
    ['jeroen', 'strategic'],
    ['naima', 'operational'],
    ['ellen', 'operational'],
  ],
  meetings: [
    {
      on: -9,
      subject: 'Kennismaken',
      attendance: [['zaanstad', 'tactical', 1], ['fiets', 'strategic', 1], ['fiets', 'operational', 1], ['buurthuis', 'operational', 1]],
      decisions: [{ text: 'Ellen vraagt tien buurtbewoners wat zij nodig hebben.', by: ['zaanstad', 'fiets', 'buurthuis'] }],
      next: 19,
    },
  ],
  drafts: [zaanstadDraft],
  waves: [],
};
