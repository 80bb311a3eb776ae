import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.js';
import { dayFromNow } from './support/day.js';
import { linkIn, mailsTo } from './support/mailbox.js';
import { partnershipPath, visitAs } from './support/visitor.js';

const name = 'Wasserij De Brug';
const signatories = [
  { address: 'hanneke.wolters@deventer.example', javaScriptEnabled: true, reason: 'Afspraken worden nagekomen.' },
  { address: 'wilma.schuurman@brug.example', javaScriptEnabled: false, reason: 'We horen wijzigingen soms laat.' },
] as const;

/** The demo has statements of these two already, so that only the newest mail counts. */
async function freshLink(page: Page, address: string, known: number): Promise<string> {
  await expect.poll(async () => (await mailsTo(page.request, address, name)).length, { timeout: 60_000 }).toBeGreaterThan(known);
  return linkIn((await mailsTo(page.request, address, name))[0]!);
}

/** Looks at the first statement from the second, by the browser's own buttons or those of the page: what was written stays. */
async function lookBack(page: Page, { javaScriptEnabled, reason }: (typeof signatories)[number]): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name }).last().click();
  await (javaScriptEnabled ? page.goBack() : press('Terug'));
  await expect(page.getByText('Vraag 1 van 8', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Waarom?')).toHaveValue(reason);
  await (javaScriptEnabled ? page.goForward() : press('Volgende'));
  await expect(page.getByText('Vraag 2 van 8', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Waarom?')).toHaveValue(reason);
}

/** Signs on a phone: an answer with a reason for every statement, once without one, then the review. */
async function sign(browser: Browser, link: string, signatory: (typeof signatories)[number]): Promise<void> {
  const { javaScriptEnabled, reason } = signatory;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Je antwoordt open, namens je organisatie' })).toBeVisible();
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await page.getByLabel('Mee eens', { exact: true }).check();
  await page.getByRole('button', { name: 'Volgende' }).last().click();
  await expect(page.getByRole('alert')).toContainText('Schrijf in een of twee zinnen waarom');
  if (javaScriptEnabled) await expectAccessible(page);
  for (let question = 1; question <= 8; question += 1) {
    await expect(page.getByText(`Vraag ${question} van 8`, { exact: true })).toBeVisible();
    await page.getByLabel(question === 8 ? 'Weet ik niet' : 'Mee eens', { exact: true }).check();
    if (question < 8) await page.getByLabel('Waarom?').fill(reason);
    if (question === 2) await lookBack(page, signatory);
    await page.getByRole('button', { name: /^(Volgende|Naar het overzicht)$/ }).last().click();
  }
  await expect(page.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
  await expect(page.getByText(reason).first()).toBeVisible();
  if (javaScriptEnabled) {
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Onderteken en verstuur' }).last().click();
    await expect(page.getByRole('alert')).toContainText('Dat lukte even niet');
    await context.setOffline(false);
  }
  await page.getByRole('button', { name: 'Onderteken en verstuur' }).last().click();
  await expect(page.getByText('is binnen.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Je organisatie heeft al geantwoord' })).toBeVisible();
  await context.close();
}

test('organisations answer openly on a phone, with and without scripts, and see each other at one moment', async ({ browser, page }) => {
  test.setTimeout(180_000);
  const partnership = await partnershipPath(page, await visitAs(page, 'coordinator'), name);
  const known = await Promise.all(signatories.map(async ({ address }) => (await mailsTo(page.request, address, name)).length));
  await page.goto(`${partnership}/waves/new`);
  await expect(page.getByRole('radio', { name: /Open, per organisatie.*voorstel/ })).toBeChecked();
  await page.getByRole('combobox', { name: 'Gemeente Deventer' }).selectOption('Hanneke Wolters');
  await page.getByRole('combobox', { name: 'Wasserij De Brug' }).selectOption('Wilma Schuurman');
  await page.getByLabel('Laatste dag om te antwoorden').fill(dayFromNow(10));
  await page.getByLabel('Alle partners zien de uitkomsten in').selectOption('een nieuw overleg dat je hier plant');
  await page.getByLabel('Dag van het nieuwe overleg').fill(dayFromNow(18));
  await page.getByRole('button', { name: 'Nu uitnodigen' }).click();
  await expect(page.getByRole('heading', { name: 'De antwoorden zijn nog gesloten' })).toBeVisible();
  await page.getByRole('button', { name: 'Gesprek verzetten' }).click();
  await expect(page.getByRole('dialog').getByLabel('Alle partners zien de uitkomsten in')).toHaveValue(dayFromNow(18));
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();

  for (const [place, signatory] of signatories.entries()) {
    await sign(browser, await freshLink(page, signatory.address, known[place]!), signatory);
  }

  await page.reload();
  await expect(page.getByText(signatories[0].reason)).toHaveCount(0);
  await page.getByRole('main').getByRole('button', { name: 'Meetronde sluiten' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Meetronde sluiten' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Uitkomsten vrijgeven' })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Uitkomsten vrijgeven' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Vrijgeven', exact: true }).click();
  await expect(page.getByText('2 van de 2 organisaties gaven een verklaring.')).toBeVisible();
  for (const { reason } of signatories) await expect(page.getByText(reason).first()).toBeVisible();
  const judged = page.getByRole('region', { name: 'Wat zeggen organisaties over wat jullie probeerden?' });
  await expect(judged.getByText('hoger dan de vorige keer').first()).toBeVisible();
  await expect(judged.getByText('Per persoon samen bepalen welk tempo van doorstroom past.')).toBeVisible();
  await page.getByRole('button', { name: 'Iets anders vastleggen' }).click();
  await page.getByRole('dialog').getByLabel('Wat gaan jullie proberen?').fill('Dit houden we zo vast.');
  await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText('Dit proberen we: Dit houden we zo vast.')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);

  await page.goto(`${partnership}/health`);
  await expect(page.getByText('uitgesproken').first()).toBeVisible();
});
