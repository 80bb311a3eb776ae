import { expect, type Page, test } from '@playwright/test';
import { dayFromNow } from './support/day.js';
import { linkIn, mailsTo, mailTo } from './support/mailbox.js';
import { answerPulse } from './support/pulse-page.js';
import { partnershipPath, readDemo, visitAs } from './support/visitor.js';

const name = `Moestuin Hoogvliet ${process.env.E2E_TAG ?? ""}`.trim();
const milestone = 'Eerste oogst verkocht op de markt';
const employer = 'pieter.hoogland@portiek.example';
const others = [
  'Willem de Groot',
  'Esra Yıldız',
  'Pieter Hoogland',
  'Ruben van Dam',
  'Tamara Pinas',
  'Mohamed El Idrissi',
  'Samira Lachman',
  'Lies Kooiman',
];
const nine = [
  'nadia.azzouzi@rotterdam.example',
  'willem.de.groot@rotterdam.example',
  'esra.yildiz@rotterdam.example',
  employer,
  'ruben.van.dam@portiek.example',
  'tamara.pinas@portiek.example',
  'mohamed.el.idrissi@portiek.example',
  'samira.lachman@nabuur.example',
  'lies.kooiman@nabuur.example',
];

test('a partnership goes from an agreement, by reminder, meeting and pulse, to the portfolio', async ({ browser, page, request }) => {
  test.setTimeout(300_000);
  await signInByPassword(page, 'contract-manager');
  await openPartnership(page);
  await registerAgreement(page);
  await addPledge(page);
  await completeFromMail(await freshPage(browser));

  const coordinator = await freshPage(browser);
  const partnership = await partnershipPath(coordinator, await visitAs(coordinator, 'coordinator'), name);
  await recordMeeting(coordinator, partnership);
  await runWave(coordinator, partnership, 4);
  await expect(coordinator.getByRole('heading', { name: 'Deze keer geen cijfers' })).toBeVisible();
  await runWave(coordinator, partnership, 5);
  await expect(coordinator.getByText(/Het laagst: Vertrouwen/)).toBeVisible();
  await seeInPortfolio(coordinator, partnership);

  expect(await mailsTo(request, employer, milestone)).toHaveLength(1);
});

type Browser = Parameters<Parameters<typeof test>[2]>[0]['browser'];

async function freshPage(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  return (await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options })).newPage();
}

async function signInByPassword(page: Page, part: string): Promise<void> {
  const { accounts, password } = await readDemo(page.request);
  await page.goto('/');
  await page.getByLabel('E-mailadres').fill(accounts.find((account) => account.part === part)!.email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await expect(page).toHaveURL(/\/programmes\//);
}

async function openPartnership(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Samenwerkingen' }).click();
  await page.getByRole('link', { name: 'Nieuwe samenwerking' }).click();
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByLabel('Doel').fill('Werk en ontmoeting in een moestuin voor de wijk.');
  await page.getByLabel('Fase').selectOption({ label: 'uitvoering' });
  await page.getByLabel('Begonnen op').fill(dayFromNow(-100));
  for (const organisation of ['Woonbeheer Het Portiek', 'Welzijn Nabuur']) {
    await page.getByLabel('Kies een andere organisatie').selectOption({ label: organisation });
    await page.getByRole('button', { name: 'Voeg toe' }).first().click();
  }
  for (const person of others) {
    await page.getByLabel('Kies een persoon').selectOption({ label: person });
    await page.getByRole('button', { name: 'Voeg toe' }).last().click();
  }
  await page.getByRole('button', { name: 'Begin de samenwerking' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function registerAgreement(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe overeenkomst' }).click();
  await page.getByRole('link', { name: 'Leg vast', exact: true }).click();
  // The page before this one asks for a title too.
  await expect(page.getByRole('heading', { level: 1, name: 'Leg een overeenkomst vast' })).toBeVisible();
  await page.getByLabel('Titel').fill('Afspraken over de moestuin');
  await page.getByLabel('Getekend op').fill(dayFromNow(-90));
  await page.getByLabel('Begint op').fill(dayFromNow(-80));
  await page.getByLabel('Loopt tot en met').fill(dayFromNow(280));
  await page.getByRole('group', { name: 'Doel 1' }).getByLabel('Doel', { exact: true }).fill('Vier mensen hebben een baan in de tuin');
  const signed = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  await page.getByLabel('De getekende overeenkomst').setInputFiles({ name: 'getekend.pdf', mimeType: 'application/pdf', buffer: signed });
  await addMilestone(page, 1, { title: 'Grond bouwrijp', dueOn: 90, organisation: 'Gemeente Rotterdam', person: 'Nadia Azzouzi' });
  await addMilestone(page, 2, { title: milestone, dueOn: -200, organisation: 'Woonbeheer Het Portiek', person: 'Pieter Hoogland' });
  await addMilestone(page, 3, { title: 'Vierde baan ingevuld', dueOn: 180, organisation: 'Welzijn Nabuur', person: 'Lies Kooiman' });
  await page.getByRole('button', { name: 'Leg vast' }).click();

  const second = page.getByRole('group', { name: 'Mijlpaal 2' });
  await expect(second.getByText(/voor het begin van de overeenkomst/)).toBeVisible();
  await second.getByLabel('Uiterlijk op').fill(dayFromNow(14));
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Afspraken over de moestuin' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Download.*getekend\.pdf/ })).toBeVisible();
}

async function addMilestone(
  page: Page,
  number: number,
  { title, dueOn, organisation, person }: { title: string; dueOn: number; organisation: string; person: string },
): Promise<void> {
  const row = page.getByRole('group', { name: `Mijlpaal ${number}` });
  if (!(await row.isVisible())) await page.getByRole('button', { name: 'Voeg een mijlpaal toe' }).click();
  await row.getByLabel('Wat is er dan klaar?').fill(title);
  await row.getByLabel('Uiterlijk op').fill(dayFromNow(dueOn));
  await row.getByLabel('Welke organisatie zorgt daarvoor?').selectOption({ label: organisation });
  await row.getByLabel('Wie daar?').selectOption({ label: person });
}

async function addPledge(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Voeg een toezegging toe' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wat wordt toegezegd?').fill('Twee kassen met gereedschap');
  await dialog.getByLabel('Door wie?').selectOption({ label: 'Woonbeheer Het Portiek' });
  await dialog.getByLabel('Soort').selectOption({ label: 'geld' });
  await dialog.getByLabel('Bedrag in euro').fill('-100');
  await dialog.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(dialog.getByRole('alert').or(dialog.locator('.sam-field-error')).first()).toBeVisible();
  await dialog.getByLabel('Bedrag in euro').fill('12500,50');
  await dialog.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByText('Twee kassen met gereedschap', { exact: true })).toBeVisible();
  await expect(page.getByText(/12\.500,50/).first()).toBeVisible();
}

/** The person at the employer opens the reminder, asks for a link to sign in, and reports from there. */
async function completeFromMail(page: Page): Promise<void> {
  const reminder = await mailTo(page.request, employer, milestone);
  expect(reminder.text).toContain(name);
  await page.goto(linkIn(reminder));
  await page.getByLabel('E-mailadres').fill(employer);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await expect(page.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();

  await page.goto(linkIn(await mailTo(page.request, employer, 'Je link om in te loggen')));
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: milestone })).toBeVisible();
  await page.getByLabel('Wat wil je erover vertellen?').fill('Zestig kilo courgettes verkocht.');
  await page.getByRole('button', { name: 'Markeer als gedaan' }).click();
  await expect(page.getByText('Zestig kilo courgettes verkocht.')).toBeVisible();

  await page.getByRole('link', { name: 'Afspraken over de moestuin' }).click();
  await page.getByRole('button', { name: 'Ja, dit tekenden wij' }).click();
  await expect(page.getByText('herkend', { exact: true })).toBeVisible();
}

async function recordMeeting(page: Page, partnership: string): Promise<void> {
  await page.goto(partnership);
  await page.getByRole('link', { name: 'Leg een overleg vast' }).click();
  await page.getByLabel('Onderwerp').fill('Oogst en vervolg');
  await page.getByRole('button', { name: 'Voeg een besluit toe' }).click();
  await page.getByRole('textbox', { name: 'Besluit 1' }).fill('We huren de grond nog een jaar.');
  await page.getByLabel('Wanneer is het volgende overleg?').fill(dayFromNow(40));
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Oogst en vervolg' })).toBeVisible();
  await expect(page.getByText('Gezamenlijk besluit')).toBeVisible();
}

/** Opens a wave for all nine, lets so many of them answer on a phone without scripts, closes it and releases it. */
async function runWave(page: Page, partnership: string, answering: number): Promise<void> {
  const known = await Promise.all(nine.map((address) => mailsTo(page.request, address, name)));
  await page.goto(`${partnership}/waves/new`);
  await expect(page.getByRole('status').filter({ hasText: 'vanaf 5 van de 9 antwoorden' })).toBeVisible();
  await page.getByLabel('Anoniem, per persoon').check();
  await page.getByLabel('Laatste dag om te antwoorden').fill(dayFromNow(10));
  await page.getByRole('button', { name: 'Nu uitnodigen' }).click();
  await expect(page.getByText('Er zijn nog geen uitkomsten')).toBeVisible();
  for (const [index, address] of nine.entries()) {
    await expect
      .poll(async () => (await mailsTo(page.request, address, name)).length, { timeout: 60_000 })
      .toBe(known[index]!.length + 1);
  }

  const phone = await page.context().browser()!.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'nl-NL',
  });
  for (const address of nine.slice(0, answering)) {
    const respondent = await phone.newPage();
    const [mail] = await mailsTo(page.request, address, name);
    await answerPulse(respondent, linkIn(mail!), (question) => (question % 2 === 0 ? 'Mee eens' : 'Niet eens, niet oneens'));
    await respondent.close();
  }
  await phone.close();

  await page.getByRole('main').getByRole('button', { name: 'Meetronde sluiten' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Meetronde sluiten' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Uitkomsten vrijgeven' })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText('De uitkomsten zijn nog gesloten')).toBeVisible();
  await page.getByRole('button', { name: 'Uitkomsten vrijgeven' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Vrijgeven', exact: true }).click();
}

async function seeInPortfolio(page: Page, partnership: string): Promise<void> {
  await page.goto(partnership.replace(/partnerships.*/, 'portfolio'));
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toBeVisible();
  await page.goto(`${partnership}/health`);
  await page.getByText('Mijlpalen', { exact: false }).first().click();
  await expect(page.getByText(milestone)).toBeVisible();
}
