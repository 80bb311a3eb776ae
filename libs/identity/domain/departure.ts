import type { ProgrammeRole } from './permission.js';

/** Why somebody cannot leave, or undefined when nothing stands in the way. `administrators` counts them, the person included. */
export function departureObstacle(departure: {
  readonly role: ProgrammeRole;
  readonly administrators: number;
  /** The role of who lets the person leave. */
  readonly by: ProgrammeRole;
}): 'person.last-administrator' | 'forbidden' | undefined {
  if (departure.role !== 'administrator') return undefined;
  if (departure.by !== 'administrator') return 'forbidden';
  return departure.administrators < 2 ? 'person.last-administrator' : undefined;
}
