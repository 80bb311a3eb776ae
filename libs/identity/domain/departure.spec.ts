import { departureObstacle } from './departure.js';

describe('leaving the programme', () => {
  it('is possible for whoever is no administrator', () => {
    expect(departureObstacle({ role: 'coordinator', administrators: 1, by: 'coordinator' })).toBeUndefined();
  });

  it('keeps the last administrator', () => {
    expect(departureObstacle({ role: 'administrator', administrators: 1, by: 'administrator' })).toBe('person.last-administrator');
    expect(departureObstacle({ role: 'administrator', administrators: 2, by: 'administrator' })).toBeUndefined();
  });

  it('lets nobody but an administrator send an administrator away', () => {
    expect(departureObstacle({ role: 'administrator', administrators: 2, by: 'coordinator' })).toBe('forbidden');
  });
});
