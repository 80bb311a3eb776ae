/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expectAccessible } from './support/accessible.js';
import { partnershipPath, visitAs } from './support/visitor.js';

/** The path of the latest released wave of Zorghulp Almere with that questionnaire, for a coordinator. */
async function releasedWave(page: Page, instrument: string): Promise<string> {
  const partnership = await partnershipPath(page, await visitAs(page, 'coordinator'), 'Zorghulp Almere');
  const { items } = await (await page.request.get(`/api/v1${partnership}/waves`)).json();
  const isMeant = (wave: { state: string; instrumentCode: string }) => wave.state === 'released' && wave.instrumentCode === instrument;
  return `${partnership}/waves/${items.find(isMeant).id}`;
}

const pagesOf = async (file: Buffer) => (await getDocumentProxy(new Uint8Array(file))).numPages;

test('a released wave with groups is one sheet, from the browser and as a file', async ({ page }) => {
  const wave = await releasedWave(page, 'trust-and-course');
  await page.goto(wave);
  await expect(page.getByText('Kennis delen ging aantoonbaar vooruit', { exact: false })).toBeVisible();
  await expect(page.getByText('Mensen zitten op één lijn over de doelen', { exact: false })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Gemeente Almere' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  expect(await pagesOf(await page.pdf({ format: 'A4', margin: { top: '8mm', bottom: '8mm', left: '8mm', right: '8mm' } }))).toBe(1);
  expect(await pagesOf(await (await page.request.get(`/api/v1${wave}/results.pdf`)).body())).toBe(1);
});

for (const width of [1440, 360]) {
  test(`who rates whom is a matrix with a table that says the same, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(await releasedWave(page, 'working-together'));
    const card = page.locator('sam-card', { has: page.getByRole('heading', { name: 'Hoe organisaties het samenwerken met elkaar beoordelen' }) });
    await expect(card.getByText(/^Gemiddeld \d,\d: (zwak|redelijk|sterk)\. Oordelen: /)).toBeVisible();
    await expect(card.getByText('dat zijn onze eigen grenzen, geen norm', { exact: false })).toBeVisible();
    await expectAccessible(page);
    const columns = (await card.getByRole('columnheader').allInnerTexts()).slice(1);
    const pictured: string[] = [];
    for (const row of (await card.getByRole('row').all()).slice(1)) {
      const from = await row.getByRole('rowheader').innerText();
      for (const [place, figure] of (await row.getByRole('cell').allInnerTexts()).entries()) if (figure !== '–') pictured.push(`${from} ${columns[place]} ${figure}`);
    }
    expect(pictured).toHaveLength(6);
    await card.getByRole('button', { name: 'Tabel' }).click();
    await expectAccessible(page);
    const rows = await card.locator('tbody tr').all();
    const listed = await Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((text) => text.split('\n').at(-1)!.trim()).join(' ')));
    expect(listed.sort()).toEqual(pictured.sort());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
