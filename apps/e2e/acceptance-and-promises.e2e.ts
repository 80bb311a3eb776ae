import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { dayFromNow } from './support/day.js';
import { linkIn, mailTo } from './support/mailbox.js';
import { partnershipPath, readDemo, visitAs } from './support/visitor.js';

const title = `Werkplaats ingericht ${dayFromNow(0)} ${process.pid}`;

/** An agreement of the employer's with one milestone that is late, as the contract manager registers it. @returns the path of the milestone */
async function lateMilestone(page: Page): Promise<string> {
  const programme = await visitAs(page, 'contract-manager');
  const partnership = await partnershipPath(page, programme, 'Buurtconciërges Charlois');
  const { organisations } = await (await page.request.get(`/api/v1${partnership}`)).json();
  const idOf = (name: string) => organisations.find((organisation: { name: string }) => organisation.name.includes(name)).id;
  const answer = await page.request.post(`/api/v1${partnership}/agreements`, {
    data: {
      title: `Zij-afspraken ${process.pid}`,
      signedOn: dayFromNow(-60),
      startsOn: dayFromNow(-60),
      partyIds: [idOf('Rotterdam'), idOf('Portiek')],
      goals: [{ title: 'Een eigen werkplaats in de wijk' }],
      milestones: [{ title, baselineOn: dayFromNow(-20), responsibleOrganisationId: idOf('Portiek') }],
    },
  });
  const { milestones } = await answer.json();
  return `${partnership}/milestones/${milestones[0].id}`;
}

test.use({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });

test('partners see on whom it waits, one delivers, and the other accepts from the mail', async ({ page, browser }) => {
  test.slow();
  const milestone = await lateMilestone(page);
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const employer = await phone.newPage();
  const programme = await visitAs(employer, 'employer');

  await employer.goto(milestone);
  await employer.getByRole('button', { name: 'Dit wacht op een ander' }).click();
  await employer.getByLabel('Sinds welke dag?').fill(dayFromNow(-12));
  await employer.getByLabel('Waarop wacht het?').fill('De sleutels zijn er nog niet.');
  await settled(employer);
  await expectAccessible(employer);
  await employer.getByRole('button', { name: 'Leg vast' }).click();
  await expect(employer.getByText('Over 12 dagen zijn jullie het nog niet eens; die tellen voor niemand.')).toBeVisible();

  await page.goto(milestone);
  await page.getByRole('button', { name: 'Klopt, dit wacht op ons' }).click();
  await expect(page.getByText(/Daarvan wachtten er 12 op .*Rotterdam/)).toBeVisible();
  await expect(page.getByText(/8 dagen tellen voor .*Portiek zelf/)).toBeVisible();
  await settled(page);
  await expectAccessible(page);

  await employer.goto(`${programme}/promises?side=owes&state=late`);
  const line = employer.getByRole('listitem').filter({ hasText: title });
  await expect(line.getByText(/Wacht nu op .*Rotterdam/)).toBeVisible();
  await settled(employer);
  await expectAccessible(employer);
  await line.getByRole('link', { name: title }).click();
  await employer.getByRole('button', { name: 'Markeer als gedaan' }).click();
  await expect(employer.getByText(/Wacht op antwoord van .*Rotterdam/)).toBeVisible();

  const { accounts } = await readDemo(page.request);
  const { email } = accounts.find(({ part }) => part === 'contract-manager')!;
  await page.goto(linkIn(await mailTo(page.request, email, `Gedaan: ${title}`)));
  await expect(page.getByText('Jij kunt zeggen of het klopt.')).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accepteer' }).click();
  await expect(page.getByText(/Geaccepteerd door .*Rotterdam/)).toBeVisible();

  await employer.goto(`${programme}/promises`);
  await settled(employer);
  await expect(employer.getByText(title)).toHaveCount(0);
  await phone.close();
});

test('an employer begins at no more than three things, each with something to do', async ({ page }) => {
  const programme = await visitAs(page, 'employer');
  await page.goto(programme);
  await expect(page).toHaveURL(`${programme}/work`);
  await settled(page);
  expect(await page.locator('reminders-task-action').count()).toBeLessThanOrEqual(3);
  await expectAccessible(page);
});
