import { expect, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expectAccessible } from './support/accessible.js';
import { partnershipPath, visitAs } from './support/visitor.js';

const pagesOf = async (file: Buffer) => (await getDocumentProxy(new Uint8Array(file))).numPages;

test('a released wave with groups is one sheet, from the browser and as a file', async ({ page }) => {
  const partnership = await partnershipPath(page, await visitAs(page, 'coordinator'), 'Zorghulp Almere');
  const { items } = await (await page.request.get(`/api/v1${partnership}/waves`)).json();
  const wave = `${partnership}/waves/${items.find(({ state }: { state: string }) => state === 'released').id}`;
  await page.goto(wave);
  await expect(page.getByText('Kennis delen ging aantoonbaar vooruit', { exact: false })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Gemeente Almere' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  expect(await pagesOf(await page.pdf({ format: 'A4', margin: { top: '8mm', bottom: '8mm', left: '8mm', right: '8mm' } }))).toBe(1);
  expect(await pagesOf(await (await page.request.get(`/api/v1${wave}/results.pdf`)).body())).toBe(1);
});
