import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { linkIn, mailTo } from './support/mailbox.js';
import { partnershipPath, visitAs } from './support/visitor.js';

test('an invited person reads one mail, presses one button, and is in the programme', async ({ page, browser }) => {
  const email = `bo.vos.${Date.now()}@debrug.example`;
  const programme = await visitAs(page, 'coordinator');
  await page.goto(`${programme}/administration/people`);
  await page.getByRole('button', { name: 'Nodig iemand uit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam').fill('Bo Vos');
  await dialog.getByLabel('E-mailadres').fill(email);
  await dialog.getByLabel('Organisatie').selectOption('Wasserij De Brug');
  await dialog.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await expect(dialog).toBeHidden();

  const mail = await mailTo(page.request, email, 'Je bent uitgenodigd');
  expect(mail.text).toContain('Wat we van je bewaren');
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  const scanner = await phone.newPage();
  await scanner.goto(linkIn(mail));
  await settled(scanner);
  await scanner.close();

  const invited = await phone.newPage();
  await invited.goto(linkIn(mail));
  await expect(invited.getByRole('heading', { level: 1, name: /Welkom bij/ })).toBeVisible();
  await expectAccessible(invited);
  await invited.getByRole('button', { name: 'Klopt, doe mee' }).click();
  await expect(invited).toHaveURL(`${programme}/work`);
  await expect(invited.getByRole('heading', { level: 1 })).toBeVisible();

  await invited.goto('about:blank');
  await invited.goto(linkIn(mail));
  await expect(invited.getByText('Deze uitnodiging is al gebruikt')).toBeVisible();
  await expectAccessible(invited);
  await phone.close();
});

test('who was added to a partnership lands in that partnership', async ({ page, browser }) => {
  const email = `kim.${Date.now()}@nabuur.example`;
  const programme = await visitAs(page, 'coordinator');
  const partnership = await partnershipPath(page, programme, 'Buurtconciërges Charlois');
  const { items } = await (await page.request.get(`/api/v1${programme}/organisations?limit=100`)).json();
  const organisation = items.find(({ name }: { name: string }) => name === 'Welzijn Nabuur');
  const headers = { 'If-Match': '"1"' };
  const added = await page.request.post(`/api/v1${programme}/people`, { headers, data: { name: 'Kim Smit', email, organisationId: organisation.id } });
  const participant = { personId: (await added.json()).id, level: 'operational', role: 'contributor' };
  expect((await page.request.post(`/api/v1${partnership}/participants`, { data: participant })).status()).toBe(204);

  const mail = await mailTo(page.request, email, 'toegevoegd aan een samenwerking');
  const elsewhere = await browser.newContext({ locale: 'nl-NL' });
  const invited = await elsewhere.newPage();
  await invited.goto(linkIn(mail));
  await expect(invited.getByRole('heading', { level: 1, name: 'Welkom bij Buurtconciërges Charlois' })).toBeVisible();
  await invited.getByRole('button', { name: 'Klopt, doe mee' }).click();
  await expect(invited).toHaveURL(partnership);
  await expect(invited.getByRole('heading', { level: 1, name: 'Buurtconciërges Charlois' })).toBeVisible();
  await elsewhere.close();
});
