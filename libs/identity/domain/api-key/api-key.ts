import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import type { Permission } from '../permission.js';

/**
 * What a key can be given: reading, and logging what systems count. People, accounts, keys, pulses and downloads are
 * for people alone.
 */
export const apiKeyScopes = [
  'organisation.list',
  'partnership.list',
  'partnership.read',
  'agreement.browse',
  'agreement.list',
  'agreement.read',
  'milestone.read',
  'milestone.forecast',
  'milestone.complete',
  'obligation.list',
  'obligation.read',
  'obligation.fulfil',
  'indicator.list',
  'reading.add',
  'pledge.list',
  'contribution.log',
  'shared-resource.list',
  'resource-use.log',
  'meeting.browse',
  'meeting.list',
  'meeting.read',
  'health.read',
] as const satisfies readonly Permission[];

export type ApiKeyScope = (typeof apiKeyScopes)[number];

export const isApiKeyScope = (permission: Permission): permission is ApiKeyScope =>
  (apiKeyScopes as readonly Permission[]).includes(permission);

/** Requests a minute that one key may make. */
export const apiKeyLimit = 120;
/** Days. */
export const longestApiKeyLife = 365;
export const usualApiKeyLife = 90;
/** Days before its end that the person who answers for a key is told. */
export const apiKeyNotice = 14;

export interface ApiKeyProposal {
  readonly scopes: readonly string[];
  readonly expiresOn: LocalDate;
  readonly today: LocalDate;
  /** The last day that a key made today may work. */
  readonly latest: LocalDate;
}

export function apiKeyErrors({ expiresOn, today, latest }: ApiKeyProposal): FieldError[] {
  if (expiresOn < today) return [{ pointer: '/expiresOn', code: 'api-key.past' }];
  return expiresOn > latest ? [{ pointer: '/expiresOn', code: 'api-key.too-long', values: { days: longestApiKeyLife } }] : [];
}
