import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.js';
import { linkIn, mailTo } from './support/mailbox.js';

/** The demo opens a wave for this partnership on the day it is loaded; each test answers as somebody else. */
const subject = 'Zorghulp Almere';

test.use({ viewport: { width: 360, height: 740 } });

for (const { name, address, javaScriptEnabled, colorScheme } of [
  { name: 'with scripts, light', address: 'dewi.hartono@almere.example', javaScriptEnabled: true, colorScheme: 'light' },
  { name: 'without scripts, dark', address: 'yusuf.demir@linde.example', javaScriptEnabled: false, colorScheme: 'dark' },
] as const) {
  test.describe(`the page of a respondent, ${name}`, () => {
    test.use({ javaScriptEnabled, colorScheme });

    test('asks one question at a time, lets the respondent look back, and stores only at the end', async ({ page, request }) => {
      const link = linkIn(await mailTo(request, address, subject));
      await page.goto(link);
      await page.getByRole('button', { name: 'Beginnen' }).click();
      await page.getByRole('button', { name: 'Volgende' }).last().click();
      await expect(page.getByText('Er is nog iets nodig')).toBeVisible();
      for (let question = 1; question <= 8; question += 1) {
        await page.getByLabel(question === 3 ? 'Weet ik niet' : 'Mee eens', { exact: true }).check();
        await page.getByRole('button', { name: 'Volgende' }).last().click();
      }
      await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();

      const another = await page.context().newPage();
      await another.goto(link);
      await expect(another.getByRole('button', { name: 'Beginnen' })).toBeVisible();
      await another.close();
      await page.getByRole('button', { name: 'Verstuur' }).click();
      await expect(page.getByRole('heading', { name: 'Dank je wel' })).toBeVisible();

      await page.goto(link);
      await expect(page.getByRole('button', { name: 'Beginnen' })).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}

test.describe('every page of a respondent', () => {
  for (const { language, colorScheme } of [
    { language: 'nl', colorScheme: 'light' },
    { language: 'en', colorScheme: 'dark' },
  ] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('has no finding', async ({ page, request }) => {
        await page.goto(linkIn(await mailTo(request, 'gerda.postma@aanloop.example', subject)));
        if (language === 'en') await page.getByRole('button', { name: 'In English' }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectAccessible(page);
        const [start, next] = language === 'en' ? ['Start', 'Next'] : ['Beginnen', 'Volgende'];
        await page.getByRole('button', { name: start }).click();
        await expectAccessible(page);
        await page.getByRole('button', { name: next }).last().click();
        await expectAccessible(page);
      });
    });
  }

  test('says kindly that a link is unknown', async ({ page }) => {
    const response = await page.goto(`/p/${'A'.repeat(43)}`);
    expect(response!.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'We kennen deze link niet' })).toBeVisible();
    await expectAccessible(page);
  });
});
