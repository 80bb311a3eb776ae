import { expect, type Page } from '@playwright/test';

/** Answers a pulse from its mailed link to the end, as a person does: one question at a time, review, then send. */
export async function answerPulse(page: Page, link: string, choose: (question: number) => string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Beginnen' }).click();
  for (let question = 1; question <= 8; question += 1) {
    await expect(page.getByText(`Vraag ${question} van 8`, { exact: true })).toBeVisible();
    await page.getByLabel(choose(question), { exact: true }).check();
    await page.getByRole('button', { name: /^(Volgende|Naar het overzicht)$/ }).click();
  }
  await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByRole('heading', { name: 'Dank je wel' })).toBeVisible();
}
