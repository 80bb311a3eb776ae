/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Holds a page to every rule of axe, and to the width of its window. Without frames one call of axe finds the same, in less time. */
export async function expectAccessible(page: Page): Promise<void> {
  const seen = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width} px`;
  const hasFrames = page.frames().length > 1;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(!hasFrames).analyze();
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(findings, `axe on ${seen}`).toEqual([]);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect.soft(content, `width of ${seen}`).toBeLessThanOrEqual(window!);
}

/** Waits until a page has its heading and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}
