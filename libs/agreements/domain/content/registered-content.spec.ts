import { canonicalContent, contentOfCanonical } from './canonical-content.js';
import { registeredContent } from './registered-content.js';

describe('a registered agreement as one document', () => {
  it('holds what was registered, leaves the rest open, and comes back the same from its text', () => {
    const content = registeredContent({
      title: 'Werkplekken',
      startsOn: '2026-01-01',
      endsOn: null,
      parties: [{ organisationId: 'one', role: 'interested-party' }],
      goals: [{ id: 'goal', title: 'Werk', description: null }],
      milestones: [{ id: 'milestone', title: 'Open', baselineOn: '2026-02-01', goalId: 'goal', responsibleOrganisationId: 'one', responsiblePersonId: null }],
    });
    expect(content).toMatchObject({ duration: { startsOn: '2026-01-01', endsOn: null, renewal: 'none' }, milestones: [{ size: 1, dependsOn: [] }], pledges: [] });
    expect(contentOfCanonical(canonicalContent(content))).toEqual(content);
  });
});
