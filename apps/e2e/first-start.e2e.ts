import { expect, test } from '@playwright/test';
import { Premises } from '../../tools/testing/started-samenspel.ts';
import { expectAccessible, settled } from './support/accessible.js';

/** An empty Samenspel of its own, started as for production: `npm start -- --no-demo`. */
let premises: Premises;

test.beforeAll(async () => {
  premises = await Premises.open();
});

test.afterAll(() => premises.close());

const password = 'zeven paarse treinen fluiten';

test('an empty Samenspel prints one link, with which the first administrator begins a programme', async ({ page }) => {
  const run = premises.start({ DEMO: 'false' });
  await run.ready();
  await run.says('Begin here:');
  const link = /http\S+\/welcome#token=\S+/.exec(run.output)![0];
  expect(premises.log('api') + premises.log('worker')).not.toContain(new URL(link).hash.slice('#token='.length));

  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(link);
  await settled(page);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('link', { name: /Naam van het programma/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Naam van het programma').fill('Werk in de wijk');
  await page.getByLabel('Jouw organisatie').fill('Gemeente Utrecht');
  await page.getByLabel('Gemeente', { exact: false }).last().selectOption('Utrecht');
  await page.getByRole('button', { name: 'Verder' }).click();

  await expect(page.getByRole('heading', { name: 'Stap 2 van 2: jij' })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Je naam').fill('Ada de Boer');
  await page.getByLabel('Je e-mailadres').fill('ada@utrecht.example');
  await page.getByLabel('Kies een wachtwoord').fill('welkom123456');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByText('makkelijk te raden').first()).toBeVisible();
  await page.getByLabel('Kies een wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Er is nog geen samenwerking' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begin een samenwerking' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Nodig mensen uit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mensen' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ada de Boer/ })).toContainText('beheerder');

  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('Deze link werkt niet meer')).toBeVisible();
  await expectAccessible(page);

  run.send('SIGTERM');
  expect((await run.end()).code).toBe(0);
  const again = premises.start({ DEMO: 'false' });
  await again.ready();
  await again.says('Stop:');
  expect(again.output).not.toContain('Begin here:');
  again.send('SIGTERM');
  expect((await again.end()).code).toBe(0);
});
