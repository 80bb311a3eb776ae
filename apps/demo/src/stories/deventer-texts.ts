import type { DraftStory } from '../story.js';

/** A small agreement whose last day for giving notice comes near. */
export const deventerText: DraftStory = {
  since: -238,
  by: 'hanneke',
  proposed: -232,
  confirmed: [[-228, 'wilma'], [-225, 'hanneke']],
  terms: {
    renewal: { kind: 'by-agreement', months: 12, noticeMonths: 3 },
    parties: [
      { organisation: 'deventer', role: 'public-authority', signatory: 'hanneke' },
      { organisation: 'brug', role: 'private-party', signatory: 'wilma' },
    ],
    obligations: [{ title: 'Vertellen hoe het met de mensen gaat', by: 'tonny', towards: 'deventer', firstOn: -190, recurrence: 'FREQ=MONTHLY;INTERVAL=2', noticeDays: 7, fulfilled: [0, 1, 0, 0] }],
    clauses: [{ kind: 'exit', title: 'Stoppen', text: 'Een partij kan stoppen met drie maanden opzegging.' }],
  },
};
