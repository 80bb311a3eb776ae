import { type APIRequestContext, expect, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { dayFromNow } from './support/day.js';
import { visitAs } from './support/visitor.js';

/** A person with a milestone in the own name, and a colleague, in an organisation and a partnership of their own. */
async function prepare(request: APIRequestContext, programme: string) {
  const post = async (path: string, data: object) => {
    const answer = await request.post(`/api/v1${programme}/${path}`, { data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json().catch(() => undefined);
  };
  const organisation = await post('organisations', { name: 'Drukkerij Delfshaven', sector: 'private' });
  const person = (name: string, email: string) => post('people', { name, email, organisationId: organisation.id });
  const leaver = await person('Vera Vertrek', 'vera@drukkerij.example');
  const colleague = await person('Otto Opvolger', 'otto@drukkerij.example');
  const partnership = await post('partnerships', {
    name: 'Drukwerk uit de buurt',
    purpose: 'Werk maken in de drukkerij',
    phase: 'implementation',
    startedOn: dayFromNow(-30),
    organisationIds: [organisation.id],
    participants: [{ personId: leaver.id, role: 'contributor', level: 'operational' }],
  });
  await post(`partnerships/${partnership.id}/agreements`, {
    title: 'Afspraken over drukwerk',
    signedOn: dayFromNow(-20),
    startsOn: dayFromNow(-20),
    partyIds: partnership.organisations.map(({ id }: { id: string }) => id),
    goals: [{ title: 'Vier banen in de drukkerij' }],
    milestones: ['Eerste twee banen', 'Alle vier de banen'].map((title) => ({
      title,
      baselineOn: dayFromNow(30),
      responsibleOrganisationId: organisation.id,
      responsiblePersonId: leaver.id,
    })),
  });
  return { leaver, colleague };
}

test('a person leaves, a colleague takes the open work over, and the person is brought back', async ({ page }) => {
  const programme = await visitAs(page, 'administrator');
  const { leaver, colleague } = await prepare(page.request, programme);
  await page.goto(`${programme}/administration/people`);
  await page.getByLabel('Zoek op naam of organisatie').fill(leaver.name);
  await page.getByRole('button', { name: `Wijzig ${leaver.name}` }).click();
  await page.getByRole('link', { name: 'Leg een vertrek vast' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${leaver.name} vertrekt` })).toBeVisible();
  await settled(page);
  await expectAccessible(page);

  const record = page.getByRole('button', { name: `Leg het vertrek van ${leaver.name} vast` });
  await record.click();
  await expect(page.getByText('Kies voor elk stuk werk wie het overneemt.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Alles naar').selectOption({ label: colleague.name });
  await expect(page.getByLabel('Eerste twee banen')).toHaveValue(colleague.id);
  await record.click();

  await expect(page.getByRole('heading', { level: 1, name: 'Vertrokken' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: leaver.name })).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  const { work } = await (await page.request.get(`/api/v1${programme}/people/${colleague.id}/departure`)).json();
  expect(work.map(({ title }: { title: string }) => title).sort()).toEqual(['Alle vier de banen', 'Eerste twee banen']);
  await page.goto(`${programme}/${work[0].path}`);
  await expect(page.getByText(colleague.name).first()).toBeVisible();

  await page.goto(`${programme}/administration/departures`);
  await page.getByRole('button', { name: `Haal ${leaver.name} terug` }).click();
  await expect(page.getByRole('rowheader', { name: leaver.name })).toBeHidden();
});

test('a person moves to another organisation, and the work stays with the old one', async ({ page }) => {
  const programme = await visitAs(page, 'administrator');
  const { items } = await (await page.request.get(`/api/v1${programme}/people?limit=100`)).json();
  const mover = items.find(({ name }: { name: string }) => name === 'Otto Opvolger');
  await page.goto(`${programme}/administration/people/${mover.id}/organisation`);
  await page.getByLabel('Nieuwe organisatie').selectOption({ index: 1 });
  await expect(page.getByText('De deelname aan Drukwerk uit de buurt').first()).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page.getByLabel('Alles naar').selectOption({ label: 'Niemand bij naam: het blijft bij de organisatie' });
  await page.getByRole('button', { name: 'Verplaats' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mensen' })).toBeVisible();
  const moved = (await (await page.request.get(`/api/v1${programme}/people?limit=100`)).json()).items.find(({ id }: { id: string }) => id === mover.id);
  expect(moved.organisationName).not.toBe('Drukkerij Delfshaven');
});
