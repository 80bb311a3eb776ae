import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { dayFromNow } from './support/day.js';
import { partnershipPath, visitAs } from './support/visitor.js';

const partnershipName = 'Buurtconciërges Charlois';

/** Opens a part of the agreement, also where the list of parts is folded away. */
async function part(page: Page, name: string): Promise<void> {
  const folded = page.getByRole('button', { name: /van 11\)/ });
  if (await folded.isVisible()) await folded.click();
  await page.getByRole('navigation', { name: 'Onderdelen van de overeenkomst' }).getByRole('button', { name }).last().click();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

const add = (page: Page, what: string) => page.getByRole('button', { name: `Voeg een ${what} toe` }).click();
/** The state as it is shown; the same words are read out from a place of their own. */
const state = (page: Page, words: string): Locator => page.locator('agreements-draft-saving-state').getByText(words).first();
const saved = (page: Page) => expect(page.locator('agreements-draft-saving-state .state')).toHaveText('Opgeslagen');

test('an agreement is written with every kind of term, and nothing is lost when the connection drops and the browser closes', async ({ page, context }) => {
  const programme = await visitAs(page, 'contract-manager');
  const partnership = await partnershipPath(page, programme, partnershipName);
  await page.goto(partnership);
  await page.getByRole('link', { name: 'Nieuwe overeenkomst' }).click();
  await settled(page);
  await expectAccessible(page);
  await page.getByLabel('Titel').fill('Werkplaats aan de haven');
  await page.getByRole('button', { name: 'Begin met schrijven' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Werkplaats aan de haven' })).toBeVisible();
  const address = page.url();

  await page.getByLabel('Begint op').fill(dayFromNow(30));
  await page.getByLabel('Loopt tot en met').fill(dayFromNow(760));
  await page.getByLabel('En daarna?').selectOption('by-agreement');
  await part(page, 'Partijen');
  await expect(page.getByRole('checkbox').first()).toBeChecked();

  await part(page, 'Doelen en indicatoren');
  await add(page, 'doel');
  await page.getByLabel('Doel', { exact: true }).fill('Twintig mensen aan het werk');
  await saved(page);
  await expectAccessible(page);

  await test.step('the connection drops while a milestone is written, and the browser closes', async () => {
    await part(page, 'Mijlpalen');
    await context.setOffline(true);
    await add(page, 'mijlpaal');
    await page.getByLabel('Wat is er dan klaar?').fill('De werkplaats is open');
    await page.getByLabel('Uiterlijk op').fill(dayFromNow(90));
    await expect(state(page, 'Nog niet opgeslagen: geen verbinding')).toBeVisible();
    await page.close();
    await context.setOffline(false);
  });

  page = await context.newPage();
  await page.goto(address);
  await part(page, 'Mijlpalen');
  await expect(page.getByRole('button', { name: /^De werkplaats is open/ })).toBeVisible();
  await saved(page);

  await add(page, 'mijlpaal');
  await page.getByLabel('Wat is er dan klaar?').fill('De eerste vijf plekken');
  await page.getByLabel('Uiterlijk op').fill(dayFromNow(180));
  await page.getByRole('group', { name: 'Wat moet eerst klaar zijn?' }).getByLabel('De werkplaats is open').check();
  await page.getByRole('button', { name: 'Haal De werkplaats is open weg' }).click();
  await page.getByRole('button', { name: 'Zet terug', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Wat moet eerst klaar zijn?' }).getByLabel('De werkplaats is open')).toBeChecked();

  await part(page, 'Verplichtingen');
  await add(page, 'verplichting');
  await page.getByLabel('Wat moet er gebeuren?').fill('Stuur een kwartaalverslag');
  await page.getByLabel('Uiterlijk op').fill('2030-01-31');
  await page.getByLabel('Hoe vaak?').selectOption('quarter');
  await page.getByLabel('Op welke dag?').selectOption('last-working');
  await expect(page.getByText(/31 jan 2030, 30 apr 2030/)).toBeVisible();
  await expect(page.getByText(/elk kwartaal, op de laatste werkdag/i)).toBeVisible();

  await part(page, 'Toezeggingen');
  await add(page, 'toezegging');
  await page.getByLabel('Wat zeg je toe?').fill('Loonkosten van het eerste jaar');
  await page.getByLabel('Bedrag in euro').fill('125.000,50');

  await part(page, 'Gedeelde middelen');
  await add(page, 'gedeeld middel');
  await page.getByLabel('Wat delen jullie?').fill('De werkplaats');
  await page.getByLabel('In totaal, in uren').fill('1.000');
  await page.getByRole('button', { name: /krijgt een deel$/ }).first().click();
  await page.getByLabel('Deel in uren').fill('400');
  await expect(page.getByText('Nog niet verdeeld: 600.')).toBeVisible();

  await part(page, 'Prikkels');
  await add(page, 'prikkel');
  await page.getByLabel('Naam van de prikkel').fill('Een jaar erbij');
  await page.getByLabel('Waar hoort dit bij?').selectOption({ label: 'Twintig mensen aan het werk' });
  await page.getByLabel('Wat volgt er dan?').fill('De werkplaats blijft een jaar langer open.');

  await part(page, "Risico's");
  await add(page, 'risico');
  await page.getByLabel('Wat kan er tegenzitten?').fill('Te weinig opdrachten');
  await page.getByLabel('Wie draagt dat?').selectOption('shared');

  await part(page, 'Waarborgen');
  await page.getByLabel('Kwaliteit').fill('Elk kwartaal kijken we samen wat beter kan.');
  await part(page, 'Bepalingen');
  await page.getByRole('button', { name: 'Stoppen', exact: true }).click();
  await page.getByLabel('Tekst').fill('Wie wil stoppen, zegt dat drie maanden vooraf.');
  await saved(page);

  const written = (await (await page.request.get(`/api/v1${new URL(address).pathname}`)).json()).content;
  expect(written).toMatchObject({
    title: 'Werkplaats aan de haven',
    duration: { renewal: 'by-agreement' },
    goals: [{ title: 'Twintig mensen aan het werk' }],
    milestones: [{ title: 'De werkplaats is open' }, { title: 'De eerste vijf plekken' }],
    obligations: [{ recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' }],
    pledges: [{ amount: 12_500_050 }],
    sharedResources: [{ capacity: 60_000, allocations: [{ amount: 24_000 }] }],
    incentives: [{ title: 'Een jaar erbij' }],
    risks: [{ allocation: 'shared' }],
    safeguards: [{ value: 'quality' }],
    clauses: [{ kind: 'exit' }],
  });
  expect(written.milestones[1].dependsOn).toEqual([written.milestones[0].id]);
  expect(written.incentives[0].tiedToId).toBe(written.goals[0].id);

  await test.step('it reads on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await part(page, 'Mijlpalen');
    await page.getByRole('button', { name: /^De werkplaats is open/ }).click();
    await expectAccessible(page);
  });
});
