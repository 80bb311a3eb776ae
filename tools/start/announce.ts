import { tell } from '../processes/progress.ts';
import type { StartSettings } from './settings.ts';

interface Demo {
  readonly accounts: readonly { readonly name: string; readonly email: string; readonly organisationName: string }[];
  readonly password: string;
}

/** Says where everything is: the last lines that a newcomer reads. */
export async function announce({ address, demo, configuration }: StartSettings, firstLink: string | undefined): Promise<void> {
  tell(`Samenspel is ready: ${address}`);
  if (firstLink) console.log(`  Begin here:    ${firstLink} (works once, for 24 hours)`);
  if (demo) await announceDemo(address, `http://127.0.0.1:${configuration.PORT}/api/v1/demo`);
  const mail = configuration.SMTP_URL ? 'sent through SMTP_URL' : `${address}/demo-mailbox`;
  if (demo || configuration.SMTP_URL) console.log(`  Mail:          ${mail}`);
  console.log('  Stop:          Ctrl-C');
}

async function announceDemo(address: string, source: string): Promise<void> {
  const { accounts, password } = (await (await fetch(source)).json()) as Demo;
  console.log(`  Demo accounts: ${address}/sign-in (one click each, or with the password ${password})`);
  for (const { name, email, organisationName } of accounts) console.log(`                 ${name}, ${organisationName}: ${email}`);
}
