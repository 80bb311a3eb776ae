import type { FieldError } from '@samenspel/platform/domain';

/** Whom an organisation answers to: voters, owners, or its members and mission. */
export const sectors = ['public', 'private', 'civic'] as const;
export type Sector = (typeof sectors)[number];

/** Checks what the form of an organisation cannot check field by field. */
export function organisationErrors({ municipalityCode }: { municipalityCode?: string | null }): FieldError[] {
  const wrong = municipalityCode && !/^GM\d{4}$/.test(municipalityCode);
  return wrong ? [{ pointer: '/municipalityCode', code: 'organisation.municipality-code' }] : [];
}
