import { Client } from 'pg';
import { baseUrl, type Configuration, roleUrl } from '@samenspel/platform/server';
import { hashOfToken, newOneTimeToken } from '../auth/one-time-token.js';

/** How long a first link works. */
export const firstLinkHours = 24;

/**
 * Makes the link with which a first administrator founds a programme; an unused one made before ends.
 * @param another also where there are programmes already
 * @returns the link, or undefined when there are programmes and no other was asked for
 */
export async function makeFirstLink(configuration: Configuration, now: Date, another: boolean): Promise<string | undefined> {
  const client = new Client({ connectionString: roleUrl(configuration, 'auth') });
  await client.connect();
  try {
    const token = newOneTimeToken();
    const until = new Date(now.getTime() + firstLinkHours * 3_600_000);
    const { rows } = await client.query<{ made: boolean }>('select auth.make_first_link($1, $2, $3, $4) as made', [
      hashOfToken(token),
      now,
      until,
      another,
    ]);
    return rows[0]?.made ? `${baseUrl(configuration)}/welcome#${new URLSearchParams({ token })}` : undefined;
  } finally {
    await client.end();
  }
}
