import { createHmac } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { readDemo, visitAs } from './support/visitor.js';

/** What an authenticator app shows for a key (RFC 6238), whose clock is some steps of 30 seconds off. */
function codeOf(key: string, steps = 0): string {
  const bits = [...key].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', secret).update(counter).digest();
  return String((digest.readUInt32BE(digest.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('a person turns two steps on, signs in with a code, and turns them off again', async ({ page }) => {
  const { accounts, password } = await readDemo(page.request);
  const person = accounts.find(({ part }) => part === 'evaluator')!;
  await page.goto(await visitAs(page, 'evaluator'));
  await page.getByRole('button', { name: /Account van/ }).click();
  await page.getByRole('link', { name: 'Mijn account' }).click();
  await expect(page.getByText('dit apparaat')).toBeVisible();

  await page.getByLabel('Je wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Zet aan' }).click();
  const key = (await page.locator('identity-two-factor code').textContent())!.trim();
  await page.getByLabel('Code die de app laat zien').fill(codeOf(key));
  await page.getByRole('button', { name: 'Controleer' }).click();
  await expect(page.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem')).toHaveCount(10);
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();

  await page.context().clearCookies();
  await page.goto('/sign-in?return=%2Faccount');
  await page.getByLabel('E-mailadres').fill(person.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.getByLabel('Code uit je app').fill(codeOf(key, 1));
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verder' }).click();

  await expect(page.getByText('Dit staat aan.')).toBeVisible();
  await page.getByLabel('Je wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Zet uit' }).click();
  await expect(page.getByRole('button', { name: 'Zet aan' })).toBeVisible();
});
