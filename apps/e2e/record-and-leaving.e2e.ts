import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { linkIn, mailTo } from './support/mailbox.js';
import { readDemo, visitAs } from './support/visitor.js';

const workspace = path.resolve(import.meta.dirname, '../..');

const verify = (...parameters: string[]) =>
  spawnSync(process.execPath, [path.join(workspace, 'tools/verify-record/main.ts'), ...parameters], { encoding: 'utf8' });

async function downloaded(page: Page, start: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return download.path();
}

test('a partner downloads the record of an agreement, and checks it against the fingerprint that was kept', async ({ page }) => {
  const programme = await visitAs(page, 'contract-manager');
  const { items } = await (await page.request.get(`/api/v1${programme}/agreements`)).json();
  const { id, partnershipId } = items.find(({ title }: { title: string }) => title.startsWith('Samenwerkingsovereenkomst'));
  await page.goto(`${programme}/partnerships/${partnershipId}/agreements/${id}`);
  await page.getByText('Wat is dit?').click();
  const kept = (await page.locator('agreements-record .whole').textContent())!;
  await settled(page);
  await expectAccessible(page);

  const file = await downloaded(page, () => page.getByRole('button', { name: 'Download dossier' }).click());
  expect(verify(file, '--head', kept)).toMatchObject({ status: 0, stdout: expect.stringContaining(`Head hash: ${kept}`) });
  expect(verify(file, '--head', 'f'.repeat(64))).toMatchObject({ status: 1 });
});

test('an administrator takes everything along, has the programme deleted, and thinks better of it', async ({ page }) => {
  const { accounts } = await readDemo(page.request);
  const { email } = accounts.find(({ part }) => part === 'administrator')!;
  const programme = await visitAs(page, 'administrator');
  await page.goto(`${programme}/administration/people`);
  await page.getByRole('link', { name: 'Programma', exact: true }).click();
  await page.getByRole('button', { name: 'Vraag alle gegevens op' }).click();
  await expect(page.getByText('Wordt klaargezet.').first()).toBeVisible();
  await page.goto(linkIn(await mailTo(page.request, email, 'Alle gegevens van het programma')));
  const archive = await downloaded(page, () => page.getByRole('link', { name: /^Download \(\d+ MB\)$/ }).click());
  expect(archive).toBeTruthy();

  await page.getByRole('button', { name: 'Verwijder het programma' }).click();
  const dialog = page.getByRole('dialog');
  const label = dialog.getByLabel(/Typ de naam over/);
  await label.fill('Iets anders');
  await dialog.getByRole('button', { name: 'Verwijder na dertig dagen' }).click();
  await expect(dialog.getByText('Dit is niet de naam van het programma.').first()).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  const name = (await dialog.getByText(/Typ de naam over: /).first().textContent())!.split(': ')[1]!.trim();
  await label.fill(name);
  await dialog.getByRole('button', { name: 'Verwijder na dertig dagen' }).click();
  await expect(page.getByText('Wordt verwijderd op')).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await mailTo(page.request, email, `${name} wordt verwijderd`);

  await page.getByRole('button', { name: 'Stop het verwijderen' }).click();
  await expect(page.getByRole('button', { name: 'Verwijder het programma' })).toBeVisible();
  await mailTo(page.request, email, `${name} blijft`);
});
