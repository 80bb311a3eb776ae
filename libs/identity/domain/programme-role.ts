import type { FieldError } from '@samenspel/platform/domain';
import type { ProgrammeRole } from './permission.js';

/** A programme keeps at least one administrator. `administrators` counts those there are before the change. */
export function roleChangeErrors(change: { from: ProgrammeRole; to: ProgrammeRole; administrators: number }): FieldError[] {
  const leaves = change.from === 'administrator' && change.to !== 'administrator';
  return leaves && change.administrators < 2 ? [{ pointer: '/role', code: 'person.last-administrator' }] : [];
}
