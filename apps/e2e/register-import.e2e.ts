import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { visitAs } from './support/visitor.js';

test('a coordinator imports a register: corrects what is wrong, takes it over and opens what was added', async ({ page }) => {
  const programme = await visitAs(page, 'coordinator');
  const { items } = await (await page.request.get(`/api/v1${programme}/partnerships?limit=100`)).json();
  const { name, organisations } = items[0];
  const title = `Groen ${Date.now()}`;
  const heading = 'Titel;Ingangsdatum;Partijen;Mijlpaal;Datum mijlpaal;Verantwoordelijke';
  const register = (start: string, third: string) => ({
    name: 'register.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([heading, `${title};${start};"${organisations[0].name}; ${organisations[1].name}${third}";Eerste plekken;1-12-2026;${organisations[1].name}`].join('\r\n')),
  });

  await page.goto(`${programme}/agreements`);
  await page.getByRole('link', { name: 'Importeer een register' }).click();
  await settled(page);
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download een voorbeeldbestand' }).click();
  expect((await template).suggestedFilename()).toBe('register.xlsx');
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(page.getByText('Kies een bestand.').first()).toBeVisible();
  await page.getByLabel('Je register').setInputFiles({ name: 'plaatje.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) });
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(page.getByText('Dit is geen xlsx- of csv-bestand.').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Je register').setInputFiles(register('31-02-2026', ''));
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(page.getByLabel('Ingangsdatum')).toHaveValue('startsOn');
  await page.getByLabel('Bij welke samenwerking horen ze?').selectOption({ label: name });
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Controleer' }).click();
  await expect(page.getByText('Deze dag bestaat niet.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Neem/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ander bestand' }).click();
  await page.getByLabel('Je register').setInputFiles(register('1-2-2026', `; Nieuw ${title}`));
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await page.getByLabel('Bij welke samenwerking horen ze?').selectOption({ label: name });
  await page.getByRole('button', { name: 'Controleer' }).click();
  await page.getByLabel(`Nieuw ${title}`).selectOption({ label: 'private organisatie' });
  await page.getByLabel('Laat organisaties die nog niet meedoen').check();
  await expect(page.getByText('Alles is te lezen.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Neem één overeenkomst over' }).click();
  await expect(page.getByRole('heading', { name: 'Het register is overgenomen' })).toBeVisible({ timeout: 20_000 });
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Eerste plekken').first()).toBeVisible();
});
