import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

export const sessionOfProviderPath = '/single-sign-on/session';

/**
 * Begins a session for somebody whom a provider of single sign-on vouched for. The caller has checked that;
 * nothing of better-auth is reachable from outside.
 */
export const sessionOfProvider = {
  id: 'session-of-provider',
  endpoints: {
    beginSessionOfProvider: createAuthEndpoint(sessionOfProviderPath, { method: 'POST' }, async (context) => {
      const { userId, strong } = context.body as { userId: string; strong: boolean };
      const { internalAdapter } = context.context;
      const user = await internalAdapter.findUserById(userId);
      const session = user && (await internalAdapter.createSession(userId, false, { strong }, true));
      if (!session) throw new APIError('UNAUTHORIZED');
      await setSessionCookie(context, { session, user });
      return context.json({ user: { id: user.id, email: user.email, name: user.name } });
    }),
  },
} satisfies BetterAuthPlugin;
