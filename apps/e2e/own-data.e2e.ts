import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { visitAs } from './support/visitor.js';

test('a person sees and downloads what is held, corrects it and asks for more; an administrator answers and sets terms', async ({ page }) => {
  await page.goto(`${await visitAs(page, 'professional')}/own-data`);
  await expect(page.getByRole('heading', { name: 'Wat we bewaren' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wie je bent' })).toBeVisible();
  await settled(page);
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download alles' }).click();
  expect((await download).suggestedFilename()).toBe('mijn-gegevens.zip');

  const name = page.getByLabel('Naam', { exact: true });
  const former = await name.inputValue();
  await name.fill(`${former} jr`);
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('Je gegevens zijn bewaard.').first()).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue(`${former} jr`);
  await name.fill(former);
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('Je gegevens zijn bewaard.').first()).toBeVisible();

  await page.getByLabel('Nieuw e-mailadres').fill('een.nieuw.adres@voorbeeld.example');
  await page.getByRole('button', { name: 'Mail mij de link' }).click();
  await expect(page.getByText('De link is verstuurd naar het nieuwe adres.').first()).toBeVisible();

  await page.getByLabel('Je verzoek').fill('Mijn achternaam is veranderd in het verslag van mei.');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByRole('list', { name: 'Je verzoeken' })).toContainText('Mijn achternaam is veranderd');

  await page.goto(`${await visitAs(page, 'administrator')}/administration/privacy`);
  await expect(page.getByText('Mijn achternaam is veranderd').first()).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Het kan niet' }).first().click();
  await expect(page.getByText('Leg uit waarom het niet kan. Dat staat in de wet.').first()).toBeVisible();
  await page.getByLabel('Toelichting').first().fill('Aangepast in het verslag.');
  await page.getByRole('button', { name: 'Het is gedaan' }).first().click();
  await expect(page.getByText('Mijn achternaam is veranderd')).toHaveCount(0);

  const days = page.getByLabel('Berichten in Samenspel');
  await days.fill('3');
  await page.getByRole('button', { name: 'Bewaar termijnen' }).click();
  await expect(page.getByText('Kies een aantal dagen van 30 tot en met 1825.').first()).toBeVisible();
  await days.fill('300');
  await page.getByRole('button', { name: 'Bewaar termijnen' }).click();
  await expect(page.getByText('Kies een aantal dagen')).toHaveCount(0);
});

test('an administrator sees what erasing does before typing the words that make it final', async ({ page }) => {
  const leaver = { id: '0197a000-0000-7000-8000-000000000001', name: 'Vera van Vroeger', organisationName: 'Wasserij De Brug', leftAt: '2026-01-05T09:00:00.000Z' };
  let erased = false;
  await page.route('**/leavers?*', (route) => route.fulfill({ json: { items: erased ? [] : [leaver] } }));
  await page.route('**/leavers/*/erasure', async (route) => {
    if (route.request().method() === 'GET') {
      const part = { name: 'Overleg dat je vastlegde', why: 'Zodat partners dit kunnen nagaan.', ground: 'taak van algemeen belang' };
      const parts = [
        { ...part, kind: 'meeting', count: 2, atErasure: 'pseudonym' },
        { ...part, kind: 'inbox-item', name: 'Berichten', count: null, atErasure: 'removed' },
      ];
      return route.fulfill({ json: { personId: leaver.id, name: leaver.name, leftAt: leaver.leftAt, confirmation: 'wis voorgoed', parts } });
    }
    erased = route.request().postDataJSON().confirmation === 'wis voorgoed';
    return route.fulfill({ status: 204 });
  });
  await page.goto(`${await visitAs(page, 'administrator')}/administration/privacy`);
  await page.getByRole('button', { name: `Bekijk wat wissen van ${leaver.name} doet` }).click();
  await expect(page.getByRole('heading', { name: 'Dit blijft, onder een schuilnaam' })).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page.getByLabel('Typ: wis voorgoed').fill('wis voorgoed');
  await page.getByRole('button', { name: 'Wis deze persoon' }).click();
  await expect(page.getByText('Er is niemand die is vertrokken')).toBeVisible();
});

test('anyone reads how data are treated, and a link without its token says so', async ({ page }) => {
  for (const path of ['/privacy', '/email-change']) {
    await page.goto(path);
    await settled(page);
    await expectAccessible(page);
  }
  await expect(page.getByText('Deze link is niet compleet')).toBeVisible();
});
