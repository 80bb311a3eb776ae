import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { dayFromNow } from './support/day.js';
import { linkIn, mailTo } from './support/mailbox.js';
import { partnershipPath, readDemo, visitAs } from './support/visitor.js';

const title = `Werkplaats in de wijk ${process.pid}`;

/** A draft of the contract manager's with what is needed to put it to the employer. @returns its path */
async function writtenDraft(page: Page): Promise<string> {
  const programme = await visitAs(page, 'contract-manager');
  const partnership = await partnershipPath(page, programme, 'Buurtconciërges Charlois');
  const { organisations } = await (await page.request.get(`/api/v1${partnership}`)).json();
  const idOf = (name: string) => organisations.find((organisation: { name: string }) => organisation.name.includes(name)).id;
  const drafts = `/api/v1${partnership}/agreement-drafts`;
  const { id, content } = await (await page.request.post(drafts, { data: { title } })).json();
  const answer = await page.request.put(`${drafts}/${id}/content`, {
    headers: { 'If-Match': '"1"' },
    data: {
      ...content,
      purpose: 'Vijf mensen leren een vak.',
      duration: { ...content.duration, startsOn: dayFromNow(-30), endsOn: dayFromNow(400) },
      parties: ['Rotterdam', 'Portiek'].map((name) => ({ organisationId: idOf(name), role: 'interested-party', signatoryPersonId: null })),
      goals: [{ id: randomUUID(), title: 'Vijf mensen aan het werk', description: null, indicators: [] }],
      milestones: [
        {
          ...{ id: randomUUID(), title: 'De werkplaats is open', baselineOn: dayFromNow(60), phase: null, goalId: null, size: 3, evidence: null, dependsOn: [] },
          ...{ responsibleOrganisationId: idOf('Portiek'), responsiblePersonId: null, acceptingOrganisationId: idOf('Rotterdam') },
        },
      ],
    },
  });
  expect(answer.status()).toBe(200);
  return `${partnership}/agreement-drafts/${id}`;
}

const saved = (page: Page) => expect(page.locator('agreements-draft-saving-state .state')).toHaveText('Opgeslagen');
const confirmation = (page: Page) => page.getByRole('button', { name: 'Wij zijn akkoord met deze tekst' });

/** Both read the text as it is now and confirm it; the last word leads to the agreement in force. */
async function bothConfirm(draft: string, first: Page, last: Page): Promise<void> {
  await first.goto(draft);
  await confirmation(first).click();
  await expect(first.getByRole('button', { name: 'Trek ons akkoord in' })).toBeVisible();
  await last.goto(draft);
  await confirmation(last).click();
  await expect(last).toHaveURL(/\/agreements\/[^/]+$/);
}

test.use({ locale: 'nl-NL' });

test('two organisations take an agreement through its whole life at the same time', async ({ page: manager, browser }) => {
  test.slow();
  const draft = await writtenDraft(manager);
  const other = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const employer = await other.newPage();
  await visitAs(employer, 'employer');
  const { accounts } = await readDemo(manager.request);
  const employersAddress = accounts.find(({ part }) => part === 'employer')!.email;

  await test.step('one puts the text to the other, who comments on it from the mail', async () => {
    await manager.goto(draft);
    await manager.getByRole('button', { name: 'Leg voor aan de partners' }).click();
    await expect(manager.getByText('De partners bekijken deze tekst')).toBeVisible();
    await employer.goto(linkIn(await mailTo(employer.request, employersAddress, `Ligt voor: ${title}`)));
    await employer.getByLabel('Je reactie').fill('Kan dit ook voor tien mensen?');
    await employer.getByRole('button', { name: 'Plaats reactie' }).click();
    await expect(employer.getByText('Kan dit ook voor tien mensen?')).toBeVisible();
  });

  await test.step('a change makes the word of the one who confirmed outdated', async () => {
    await manager.goto(draft);
    await expect(manager.getByText('Kan dit ook voor tien mensen?')).toBeVisible();
    await confirmation(manager).click();
    await expect(manager.getByRole('button', { name: 'Trek ons akkoord in' })).toBeVisible();
    await employer.getByLabel('Waarom deze overeenkomst?').fill('Tien mensen leren een vak.');
    await saved(employer);
    await expect(employer.getByText('was akkoord met een eerdere tekst')).toBeVisible();
  });

  await test.step('both write at once, and nothing of either is lost', async () => {
    await manager.goto(draft);
    await saved(manager);
    await Promise.all([
      manager.getByLabel('Titel').fill(`${title} en omgeving`),
      employer.getByLabel('Waarom deze overeenkomst?').fill('Tien mensen uit de wijk leren een vak.'),
    ]);
    await Promise.all([saved(manager), saved(employer)]);
    const told = async (page: Page) => page.getByRole('heading', { name: 'Iemand anders schreef ook' }).count();
    expect((await told(manager)) + (await told(employer))).toBe(1);
    const { content } = await (await manager.request.get(`/api/v1${draft}`)).json();
    expect([content.title, content.purpose]).toEqual([`${title} en omgeving`, 'Tien mensen uit de wijk leren een vak.']);
  });

  await bothConfirm(draft, manager, employer);
  const agreement = new URL(employer.url()).pathname;

  await test.step('one proposes an amendment and says why; the other sees what changes', async () => {
    await employer.getByRole('link', { name: 'Wijzig deze overeenkomst' }).click();
    await settled(employer);
    await expectAccessible(employer);
    await employer.getByLabel('Waarom willen jullie dit wijzigen?').fill('Het werven duurt langer.');
    await employer.getByRole('button', { name: 'Ga verder met de tekst' }).click();
    await employer.getByLabel('Waarom deze overeenkomst?').fill('Twaalf mensen uit de wijk leren een vak.');
    await saved(employer);
    await employer.getByRole('button', { name: 'Leg voor aan de partners' }).click();
    await expect(employer.getByText('De partners bekijken deze tekst')).toBeVisible();
    await manager.goto(agreement);
    await manager.getByRole('link', { name: /^Wijziging van .*Portiek/ }).click();
    await expect(manager.getByText('Het werven duurt langer.')).toBeVisible();
    await expect(manager.locator('del')).toContainText('Tien');
    await expect(manager.locator('ins')).toContainText('Twaalf');
    await settled(manager);
    await expectAccessible(manager);
  });

  const amendment = new URL(manager.url()).pathname;
  await bothConfirm(amendment, employer, manager);

  await test.step('both versions stay to be read, side by side', async () => {
    await employer.goto(`${agreement}/versions`);
    await expect(employer.getByRole('heading', { name: 'Versie 2' })).toBeVisible();
    await expect(employer.getByText('Het werven duurt langer.')).toBeVisible();
    await settled(employer);
    await expectAccessible(employer);
    await employer.getByRole('link', { name: 'Vergelijk de laatste twee' }).click();
    await expect(employer.locator('ins')).toContainText('Twaalf');
    await settled(employer);
    await expectAccessible(employer);
  });

  await test.step('it is ended with its reason, and asks for nothing any more', async () => {
    await manager.getByRole('link', { name: 'Beëindig deze overeenkomst' }).click();
    await settled(manager);
    await expectAccessible(manager);
    await manager.getByLabel('Waarom stoppen jullie?').fill('De werkplaats gaat op in een andere.');
    await manager.getByLabel('Wat leren jullie hiervan?').fill('Begin kleiner.');
    await manager.getByRole('button', { name: 'Ga verder' }).click();
    await expect(manager.getByText(/De werkplaats is open \(/)).toBeVisible();
    await expectAccessible(manager);
    await manager.getByRole('button', { name: 'Beëindig de overeenkomst' }).click();
    await expect(manager.getByText(/Deze overeenkomst is beëindigd per/)).toBeVisible();
    await employer.goto(agreement);
    await expect(employer.getByText('Begin kleiner.')).toBeVisible();
    await expect(employer.getByRole('link', { name: 'Wijzig deze overeenkomst' })).toHaveCount(0);
    await settled(employer);
    await expectAccessible(employer);
  });
  await other.close();
});
