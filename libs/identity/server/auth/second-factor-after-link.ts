import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { sessionOfProviderPath } from './session-of-provider.js';

/** The name that the two-factor plugin gives its cookie. */
export const challengeCookie = 'two_factor';
const challengeSeconds = 10 * 60;

/**
 * Asks the second factor after a mailed link too, and after single sign-on where the provider asked none: better-auth
 * asks it after a password alone, so that whoever reads the mail of a person would be inside. Takes the same steps as the two-factor plugin, which ends the sign-in.
 */
export const secondFactorAfterLink: BetterAuthPlugin = {
  id: 'second-factor-after-link',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/magic-link/verify' || path === sessionOfProviderPath,
        handler: createAuthMiddleware(async (context) => {
          const { internalAdapter, newSession, secret } = context.context;
          if (newSession?.user['twoFactorEnabled'] !== true || newSession.session['strong'] === true) return undefined;
          const { user, session } = newSession;
          deleteSessionCookie(context, true);
          await internalAdapter.deleteSession(session.token);
          context.context.setNewSession(null);

          const identifier = `2fa-${generateRandomString(20)}`;
          const expiresAt = new Date(new Date(session.createdAt).getTime() + challengeSeconds * 1000);
          await internalAdapter.createVerificationValue({ identifier, value: user.id, expiresAt });
          await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt });
          const cookie = context.context.createAuthCookie(challengeCookie, { maxAge: challengeSeconds });
          await context.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
          return context.json({ twoFactorRedirect: true, user: { id: user.id, email: user.email, name: user.name } });
        }),
      },
    ],
  },
};
