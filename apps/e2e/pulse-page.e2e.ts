/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test';
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
      await expect(page.getByText('Vraag 1 van 8', { exact: true })).toBeVisible();
      await page.goBack();
      await page.getByRole('button', { name: 'Beginnen' }).click();
      await page.getByRole('button', { name: 'Volgende' }).last().click();
      await expect(page.getByText('Er is nog iets nodig')).toBeVisible();
      for (let question = 1; question <= 8; question += 1) {
        await expect(page.getByText(`Vraag ${question} van 8`, { exact: true })).toBeVisible();
        await page.getByLabel(question === 3 ? 'Weet ik niet' : 'Mee eens', { exact: true }).check();
        await page.getByRole('button', { name: 'Volgende' }).last().click();
      }
      await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
      await page.getByRole('button', { name: 'Terug' }).click();
      await expect(page.getByText('Vraag 8 van 8', { exact: true })).toBeVisible();
      await expect(page.getByLabel('Mee eens', { exact: true })).toBeChecked();
      await page.getByRole('button', { name: 'Volgende' }).last().click();
      await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();

      const another = await page.context().newPage();
      await another.goto(link);
      await expect(another.getByRole('button', { name: 'Beginnen' })).toBeVisible();
      await another.close();
      await page.getByRole('button', { name: 'Verstuur' }).dblclick();
      // Without scripts the browser itself sends a double press twice: the second answer says that the first was taken.
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(javaScriptEnabled ? 'Dank je wel' : /Dank je wel|Met deze link is al geantwoord/);

      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'Met deze link is al geantwoord' })).toBeVisible();
    });
  });
}

test.describe('the browser’s own buttons, with scripts', () => {
  const next = (page: Page) => page.getByRole('button', { name: 'Volgende' }).last();
  const option = (page: Page, label: string) => page.getByLabel(label, { exact: true });

  test('go from step to step, lose no answer, and show none once all are sent', async ({ page, request }) => {
    const sent: string[] = [];
    page.on('request', (posted) => sent.push(new URLSearchParams(posted.postData() ?? '').get('go') ?? ''));
    const link = linkIn(await mailTo(request, 'hakan.aydin@almere.example', subject));
    await page.goto(link);
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await option(page, 'Mee eens').check();
    await next(page).click();
    await expect(page.getByText('Vraag 2 van 8', { exact: true })).toBeVisible();
    await option(page, 'Mee oneens').check();

    await page.goBack();
    await expect(page.getByText('Vraag 1 van 8', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(option(page, 'Mee eens')).toBeChecked();
    await page.goForward();
    await expect(page.getByText('Vraag 2 van 8', { exact: true })).toBeVisible();
    await expect(option(page, 'Mee oneens')).toBeChecked();

    await page.goBack();
    await expect(page.getByText('Vraag 1 van 8', { exact: true })).toBeVisible();
    await option(page, 'Helemaal mee eens').check();
    await next(page).click();
    await expect(page.getByText('Vraag 2 van 8', { exact: true })).toBeVisible();
    await expect(option(page, 'Mee oneens')).toBeChecked();
    await next(page).press('Enter');
    for (let question = 3; question <= 8; question += 1) {
      await expect(page.getByText(`Vraag ${question} van 8`, { exact: true })).toBeVisible();
      await option(page, 'Weet ik niet').check();
      await next(page).dblclick();
    }
    await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
    await expect(page.locator('.answer')).toHaveText(['Helemaal mee eens', 'Mee oneens', ...Array(6).fill('Weet ik niet')]);
    await expectAccessible(page);
    expect(page.url()).toBe(link);
    expect(await page.evaluate(() => [history.state, localStorage.length, sessionStorage.length])).toEqual([9, 0, 0]);

    await page.getByRole('button', { name: 'Verstuur' }).dblclick();
    await expect(page.getByRole('heading', { name: 'Dank je wel' })).toBeVisible();
    await expectAccessible(page);
    expect(sent.filter((pressed) => pressed === 'submit')).toHaveLength(1);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Met deze link is al geantwoord' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Met deze link is al geantwoord' })).toBeVisible();
    await expect(page.getByText('Mee oneens')).toHaveCount(0);
  });

  test('work without a connection too, and what cannot be sent yet is kept', async ({ page, request, context }) => {
    await page.goto(linkIn(await mailTo(request, 'anouk.smits@almere.example', subject)));
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await expect(page.getByText('Vraag 1 van 8', { exact: true })).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Liever alle vragen op één pagina' }).click();
    await expect(page.getByRole('heading', { name: 'Alle vragen' })).toBeVisible();
    for (const each of await option(page, 'Mee eens').all()) await each.check();
    await page.getByRole('button', { name: 'Naar het overzicht' }).last().click();
    await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await expect(page.getByRole('alert')).toContainText('Wat je hebt ingevuld, is er nog.');
    await expect(page.getByRole('alert')).toBeFocused();
    await expectAccessible(page);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Alle vragen' })).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(8);
    await page.goForward();
    await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await expect(page.getByRole('heading', { name: 'Dank je wel' })).toBeVisible();
  });
});

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
