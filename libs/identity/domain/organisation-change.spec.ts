import { organisationChange } from './organisation-change.js';

describe('moving to another organisation', () => {
  it('goes on where the new organisation takes part, and ends elsewhere', () => {
    const shared = { id: 'shared', organisationIds: ['old', 'new'] };
    const left = { id: 'left', organisationIds: ['old', 'third'] };
    expect(organisationChange([shared, left], 'new')).toEqual({ follows: [shared], ends: [left] });
  });

  it('does nothing to a person who takes part nowhere', () => {
    expect(organisationChange([], 'new')).toEqual({ follows: [], ends: [] });
  });
});
