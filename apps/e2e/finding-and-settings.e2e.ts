import path from 'node:path';
import { expect, test } from '@playwright/test';
import { settled } from './support/accessible.js';
import { visitAs } from './support/visitor.js';

/** Where the picture of the README stands; a test run replaces it when UPDATE_PICTURES is set. */
const pictures = path.resolve(import.meta.dirname, process.env['UPDATE_PICTURES'] ? '../../docs/images' : '../../test-results');

test('the search field finds a partnership and an agreement, by keyboard alone', async ({ page }) => {
  await page.goto(`${await visitAs(page, 'coordinator')}/work`);
  await settled(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('charlois');
  await expect(page.getByRole('option', { name: /Buurtconciërges Charlois/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Buurtconciërges Charlois' })).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('convenant');
  await page.getByRole('option', { name: /Convenant Zorghulp/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Convenant Zorghulp in de wijk' })).toBeVisible();
});

test('language and theme are changed in the account menu and remembered', async ({ page }) => {
  await page.goto(`${await visitAs(page, 'coordinator')}/partnerships`);
  await page.getByRole('button', { name: /Account van/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partnerships' })).toBeVisible();
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Partnerships' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a reminder waits in the inbox of the person who sees to the milestone', async ({ page }) => {
  const programme = await visitAs(page, 'employer');
  await expect(async () => {
    await page.goto(`${programme}/inbox`);
    await expect(page.getByText('Twaalfde conciërge in dienst').first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  await page.getByRole('link', { name: /Twaalfde conciërge in dienst/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Twaalfde conciërge in dienst' })).toBeVisible();
});

test('a signed-out visitor comes back to the page that was asked for', async ({ page }) => {
  const programme = await visitAs(page, 'coordinator');
  await page.context().clearCookies();
  await page.goto(`${programme}/meetings`);
  await page.getByRole('button', { name: /Karin Bos/ }).click();
  await expect(page).toHaveURL(`${programme}/meetings`);
});

test('the portfolio shows a partnership in each part of the demo, and stands in the README', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${await visitAs(page, 'coordinator')}/portfolio`);
  await settled(page);
  for (const name of ['Zorghulp Almere', 'Buurtconciërges Charlois', 'Groene Gaarde Tilburg', 'Wasserij De Brug', 'Fietspunt aan de Zaan']) {
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  }
  await expect(page.getByText(/met te weinig gegevens/).first()).toBeVisible();
  await page.screenshot({ path: path.join(pictures, 'portfolio.png'), fullPage: true });
});
