import { createHmac } from 'node:crypto';
import { type Configuration, required } from '../configuration/configuration.js';

/**
 * The roles that sign in to the database.
 * app: API and worker; auth: accounts and sessions; queue: BullMQ; vault: the only reader of answers.
 */
export const databaseRoles = ['app', 'auth', 'queue', 'vault'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/**
 * The password of a role, derived by HMAC-SHA-256 so that no password has to be handed around.
 * The vault's comes from its own secret, which the API process never holds.
 */
export function rolePassword(configuration: Configuration, role: DatabaseRole): string {
  const secret = required(configuration, role === 'vault' ? 'VAULT_SECRET' : 'APP_SECRET');
  return createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');
}

/** Where a role signs in: the place of DATABASE_URL with the role's own name and password. */
export function roleUrl(configuration: Configuration, role: DatabaseRole): string {
  const url = new URL(required(configuration, 'DATABASE_URL'));
  url.username = `samenspel_${role}`;
  url.password = rolePassword(configuration, role);
  return url.toString();
}
