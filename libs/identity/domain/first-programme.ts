import type { FieldError } from '@samenspel/platform/domain';
import { organisationErrors, type OrganisationRegistration } from './organisation.js';

export const defaultTimeZone = 'Europe/Amsterdam';

/** What a new programme starts with. */
export interface FirstProgrammeFacts {
  readonly programme: { readonly name: string; readonly timeZone: string };
  readonly organisation: OrganisationRegistration & { readonly name: string };
}

/** Checks the programme and its first organisation, which a page asks for before the administrator. */
export function firstProgrammeErrors({ programme, organisation }: FirstProgrammeFacts): FieldError[] {
  return [
    ...(programme.name.trim() ? [] : [{ pointer: '/programme/name', code: 'required' }]),
    ...(isTimeZone(programme.timeZone) ? [] : [{ pointer: '/programme/timeZone', code: 'programme.time-zone' }]),
    ...(organisation.name.trim() ? [] : [{ pointer: '/organisation/name', code: 'required' }]),
    ...organisationErrors(organisation).map(({ pointer, ...error }) => ({ ...error, pointer: `/organisation${pointer}` })),
  ];
}

/** Whether the name is one of the IANA time zones; an offset such as '+01:00' knows no summer time, and is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
