import { roleChangeErrors } from './programme-role.js';

describe('a change of role', () => {
  it('keeps the last administrator in place', () => {
    expect(roleChangeErrors({ from: 'administrator', to: 'member', administrators: 1 })).toEqual([
      { pointer: '/role', code: 'person.last-administrator' },
    ]);
  });

  it.each([
    { from: 'administrator', to: 'member', administrators: 2 },
    { from: 'administrator', to: 'administrator', administrators: 1 },
    { from: 'member', to: 'administrator', administrators: 1 },
    { from: 'coordinator', to: 'evaluator', administrators: 1 },
  ] as const)('is free otherwise: %o', (change) => {
    expect(roleChangeErrors(change)).toEqual([]);
  });
});
