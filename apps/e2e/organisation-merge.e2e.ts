import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { visitAs } from './support/visitor.js';

test('an administrator merges an organisation that was added twice, and sees beforehand what goes along', async ({ page }) => {
  await page.goto(`${await visitAs(page, 'administrator')}/administration/organisations`);
  await settled(page);
  const names = `Fietspunt ${Date.now()}`;
  for (const name of [names, `${names} B.V.`]) {
    await page.getByRole('button', { name: 'Voeg een organisatie toe' }).click();
    await page.getByRole('dialog').getByLabel('Naam').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: /^Bewaar/ }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
  }

  await expect(page.getByRole('heading', { name: 'Staan deze er dubbel?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Bekijk samenvoegen: ${names} · ${names} B.V.` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(`Op naam van ${names} B.V. staat niets.`)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('rowheader', { name: names, exact: true })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: `${names} B.V.`, exact: true })).toHaveCount(0);
});
