import { createHash } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import type { Pool } from 'pg';
import { challengeCookie } from './second-factor-after-link.js';

/** A code of an app is accepted one step of 30 seconds early and late, so for 90 seconds in all. */
const acceptedSeconds = 90;

const digest = (userId: string, code: string) => createHash('sha256').update(`${userId} ${code}`).digest('base64url');

/**
 * Lets a code of an app be used once: better-auth accepts it as long as it lasts, so that whoever looks over a shoulder
 * could use it too. A used one is refused before it costs the sign-in its turn; of two sign-ins with one code at the same
 * moment, the database lets one through.
 */
export function codeUsedOnce(pool: Pool): BetterAuthPlugin {
  const isUsed = async (userId: string, code: string) => {
    const { rowCount } = await pool.query(
      `select from auth."usedCode" where "userId" = $1 and "code" = $2 and "usedAt" > now() - make_interval(secs => $3)`,
      [userId, digest(userId, code), acceptedSeconds],
    );
    return rowCount === 1;
  };
  const take = async (userId: string, code: string) => {
    await pool.query(`delete from auth."usedCode" where "usedAt" <= now() - make_interval(secs => $1)`, [acceptedSeconds]);
    const { rowCount } = await pool.query(
      'insert into auth."usedCode" ("userId", "code", "usedAt") values ($1, $2, now()) on conflict do nothing',
      [userId, digest(userId, code)],
    );
    return rowCount === 1;
  };
  const isVerification = ({ path }: { path?: string }) => path === '/two-factor/verify-totp';
  const codeIn = (body: unknown) => String((body as { code?: unknown } | undefined)?.code);
  const wrongCode = () => new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
  return {
    id: 'code-used-once',
    hooks: {
      before: [
        {
          matcher: isVerification,
          handler: createAuthMiddleware(async (context) => {
            const { name } = context.context.createAuthCookie(challengeCookie);
            const challenge = await context.getSignedCookie(name, context.context.secret);
            const waiting = challenge ? await context.context.internalAdapter.findVerificationValue(challenge) : null;
            if (waiting && (await isUsed(waiting.value, codeIn(context.body)))) throw wrongCode();
          }),
        },
      ],
      after: [
        {
          matcher: isVerification,
          handler: createAuthMiddleware(async (context) => {
            const { internalAdapter, newSession } = context.context;
            if (!newSession) return;
            const { user, session } = newSession;
            if (await take(user.id, codeIn(context.body))) return;
            deleteSessionCookie(context, true);
            await internalAdapter.deleteSession(session.token);
            context.context.setNewSession(null);
            throw wrongCode();
          }),
        },
      ],
    },
  };
}
