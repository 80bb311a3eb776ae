import { firstLinkHours, makeFirstLink } from '@samenspel/identity/server';
import { processConfiguration } from '@samenspel/platform/server';

/**
 * Prints a one-time link with which a first administrator founds a programme. Where there are programmes already it
 * makes one only with `--another`. The link goes to the terminal alone, never to a log.
 */
const configuration = processConfiguration(process.env, 'DATABASE_URL', 'APP_SECRET');
const another = process.argv.includes('--another');

try {
  const link = await makeFirstLink(configuration, new Date(), another);
  console.log(link ?? 'There is a programme already. For a link to begin one more: npm run first-link -- --another');
  if (link) console.log(`This link works once, for ${firstLinkHours} hours.`);
} catch (error) {
  console.error(`DATABASE_URL: ${(error as Error).message}`);
  process.exitCode = 1;
}
