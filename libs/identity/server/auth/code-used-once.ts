import { createHash } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import type { Pool } from 'pg';

/** A code of an app is accepted one step of 30 seconds early and late, so for 90 seconds in all. */
const acceptedSeconds = 90;

const digest = (userId: string, code: string) => createHash('sha256').update(`${userId} ${code}`).digest('base64url');

/**
 * Lets a code of an app be used once: better-auth accepts it as long as it lasts, so that whoever looks over a shoulder
 * could use it too. Of two sign-ins with one code at the same moment, the database lets one through.
 */
export function codeUsedOnce(pool: Pool): BetterAuthPlugin {
  const take = async (userId: string, code: string, now: Date) => {
    const stale = new Date(now.getTime() - acceptedSeconds * 1000);
    await pool.query('delete from auth."usedCode" where "usedAt" <= $1', [stale]);
    const { rowCount } = await pool.query(
      'insert into auth."usedCode" ("userId", "code", "usedAt") values ($1, $2, $3) on conflict do nothing',
      [userId, digest(userId, code), now],
    );
    return rowCount === 1;
  };
  return {
    id: 'code-used-once',
    hooks: {
      after: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (context) => {
            const { internalAdapter, newSession } = context.context;
            if (!newSession) return undefined;
            const { user, session } = newSession;
            const code = String((context.body as { code?: unknown }).code);
            if (await take(user.id, code, new Date(session.createdAt))) return undefined;
            deleteSessionCookie(context, true);
            await internalAdapter.deleteSession(session.token);
            context.context.setNewSession(null);
            throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
          }),
        },
      ],
    },
  };
}
