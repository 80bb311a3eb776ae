import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import type { AgreementStatus } from './agreement.js';

/** By which a list of agreements can be narrowed: where they stand, and those whose end asks for attention. */
export const agreementStandings = ['active', 'expiring', 'ended', 'terminated'] as const satisfies readonly (AgreementStatus | 'expiring')[];
export type AgreementStanding = (typeof agreementStandings)[number];

/** Orders of a list: by title, by the last day (those without an end last), or by the day on which something is due first. */
export const agreementOrders = ['title', 'end', 'due'] as const;
export type AgreementOrder = (typeof agreementOrders)[number];

/** The period in which something is due runs forward. */
export function periodErrors({ dueFrom, dueUntil }: { readonly dueFrom?: LocalDate | null; readonly dueUntil?: LocalDate | null }): FieldError[] {
  return dueFrom && dueUntil && dueUntil < dueFrom ? [{ pointer: '/dueUntil', code: 'agreement.period-reversed' }] : [];
}

/** As many rows as a spreadsheet and a reader still handle with ease. */
export const exportedAgreementsAtMost = 10_000;

/** Formats in which what is seen can be taken along. */
export const agreementExportFormats = ['csv', 'xlsx'] as const;
export type AgreementExportFormat = (typeof agreementExportFormats)[number];
