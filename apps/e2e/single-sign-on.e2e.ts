import { expect, type Page, test } from '@playwright/test';
import { testClient, TestIdentityProvider } from '../../tools/testing/test-identity-provider.ts';
import { Premises, type StartedSamenspel } from '../../tools/testing/started-samenspel.ts';
import { expectAccessible, settled } from './support/accessible.js';
import { visitAs } from './support/visitor.js';

/** A Samenspel of its own, whose operator lets it call a provider on this machine, for one domain. */
let premises: Premises;
let provider: TestIdentityProvider;
let run: StartedSamenspel;
let address: string;
let email: string;

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  premises = await Premises.open();
  address = `http://localhost:${premises.port}`;
  provider = await TestIdentityProvider.start(`${address}/sign-in/return`);
  const domain = 'bureau.example';
  run = premises.start({ DEMO: 'true', OUTGOING_ALLOWED_HOSTS: provider.host, SINGLE_SIGN_ON_DOMAINS: `${domain}=${provider.issuer}` });
  await run.ready();
  const request = await playwright.request.newContext({ baseURL: address });
  const { accounts } = await (await request.get('/api/v1/demo')).json();
  email = accounts.find(({ part }: { part: string }) => part === 'evaluator').email;
  await request.dispose();
});

test.afterAll(async () => {
  run.send('SIGTERM');
  await run.end();
  await provider.stop();
  await premises.close();
});

const domainOf = (of: string) => of.split('@')[1]!;

async function leaveFor(page: Page, of: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mailadres').fill(of);
  await page.getByLabel('Wachtwoord', { exact: true }).focus();
  await page.getByRole('button', { name: /^Inloggen met / }).click();
}

test('an administrator sets up signing in through the organisation, and a colleague comes in by it', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  const programme = await visitAs(page, 'administrator');
  await page.goto(`${address}${programme}/administration/organisations`);
  await settled(page);
  const { programmes } = await (await page.request.get('/api/v1/session')).json();
  await page.getByRole('link', { name: `Inloggen via ${programmes[0].organisationName} instellen` }).click();
  await settled(page);
  await expectAccessible(page);

  await page.getByLabel('Adres van de inlogdienst').fill('login');
  await page.getByLabel('Client-id').fill(testClient.id);
  await page.getByLabel('Client-geheim').fill(testClient.secret);
  await page.getByLabel('Maildomeinen').fill(`gmail.com\n${domainOf(email)}`);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Vul het adres in zoals de provider zichzelf noemt').first()).toBeVisible();
  await expect(page.getByText('Bij dit domein kan iedereen een adres krijgen').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Adres van de inlogdienst').fill(provider.issuer);
  await page.getByLabel('Maildomeinen').fill(domainOf(email));
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('wacht op bewijs')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Controleer nu' }).click();
  await expect(page.getByText('bewezen', { exact: true })).toBeVisible();
  await context.close();

  provider.subject = { sub: 'the evaluator', claims: { email, email_verified: true, name: 'Femke' } };
  const visitor = await (await browser.newContext({ baseURL: address, viewport: { width: 360, height: 740 } })).newPage();
  await visitor.goto(`${address}/sign-in`);
  await visitor.getByLabel('E-mailadres').fill(email);
  await visitor.getByLabel('Wachtwoord', { exact: true }).focus();
  await expect(visitor.getByRole('button', { name: /^Inloggen met / })).toBeVisible();
  await expectAccessible(visitor);
  await visitor.getByRole('button', { name: /^Inloggen met / }).click();
  await expect(visitor).toHaveURL(new RegExp(`${programme}/portfolio$`));
  await visitor.context().close();
});

test('somebody whom the provider may not vouch for is told kindly, and the code does not stay in the address', async ({ browser }) => {
  provider.subject = { sub: 'somebody else', claims: { email: 'iemand@elders.example', email_verified: true, name: 'Iemand' } };
  const page = await (await browser.newContext({ baseURL: address })).newPage();
  await leaveFor(page, email);
  await expect(page.getByText('hoort niet bij de organisatie waarmee je inlogde').first()).toBeVisible();
  await expect(page).toHaveURL(`${address}/sign-in/return`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Naar inloggen' }).click();
  await expect(page.getByLabel('E-mailadres')).toBeVisible();
  await page.context().close();
});
