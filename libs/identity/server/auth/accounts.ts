import { hash, verify } from '@node-rs/argon2';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { isAPIError } from 'better-auth/api';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { Logger } from '@nestjs/common';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { type Language, preferredLanguage } from '@samenspel/platform/domain';
import { baseUrl, type Configuration, required } from '@samenspel/platform/server';
import { minimalPasswordLength } from '../../domain/password/password.js';
import { idleSession } from '../../domain/sign-in/session-life.js';
import { codeUsedOnce } from './code-used-once.js';
import { withHashedSessionTokens } from './hashed-session-tokens.js';
import { secondFactorAfterLink } from './second-factor-after-link.js';
import { sessionOfProvider } from './session-of-provider.js';

/** How long a mailed sign-in link works, in seconds. */
export const signInLinkSeconds = 10 * 60;
/** How far behind the stored last use of a session may be, in seconds: every request would be a write otherwise. */
const lastUseSeconds = 10 * 60;
export const clientAddressHeader = 'x-samenspel-client-address';

/** Only its messages: what better-auth adds to them can hold addresses. */
const logger = new Logger('accounts');

function logUnexpected(error: unknown): void {
  if (!isAPIError(error)) logger.error(error instanceof Error ? error : String(error));
}

export type SendSignInLink = (link: { email: string; token: string; returnPath: string; language: Language; hold?: string }) => Promise<void>;

/**
 * Accounts, passwords and sessions by better-auth, which is never reachable from outside: our own routes call it,
 * so that its links that act on GET and its plain texts cannot be met.
 */
export function createAccounts(configuration: Configuration, pool: Pool, sendSignInLink: SendSignInLink) {
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return betterAuth({
    appName: 'Samenspel',
    baseURL: baseUrl(configuration),
    basePath: '/accounts',
    secret: required(configuration, 'APP_SECRET'),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => logger.error(String(message).split('\n')[0]) },
    onAPIError: { onError: logUnexpected },
    database: (options: BetterAuthOptions) => withHashedSessionTokens(kyselyAdapter(database, { type: 'postgres' })(options)),
    advanced: {
      cookiePrefix: 'samenspel',
      useSecureCookies: baseUrl(configuration).startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // A session and its account by one question instead of two: every request asks it.
      database: { generateId: 'uuid', joins: true },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minimalPasswordLength,
      maxPasswordLength: 256,
      password: { hash: (password) => hash(password), verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-in/magic-link': { window: 60, max: 5 },
        '/magic-link/verify': { window: 60, max: 20 },
        '/change-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    session: {
      expiresIn: idleSession,
      updateAge: lastUseSeconds,
      additionalFields: { strong: { type: 'boolean', required: false, defaultValue: false, input: false } },
    },
    plugins: [
      magicLink({
        expiresIn: signInLinkSeconds,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) =>
          sendSignInLink({
            email,
            token,
            returnPath: String(metadata?.returnPath ?? '/'),
            language: preferredLanguage(String(metadata?.language)),
            ...(metadata?.hold && { hold: String(metadata.hold) }),
          }),
      }),
      twoFactor({ issuer: 'Samenspel' }),
      secondFactorAfterLink,
      sessionOfProvider,
      codeUsedOnce(pool),
    ],
  });
}

export type Accounts = ReturnType<typeof createAccounts>;
