/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, settled } from './support/accessible.js';
import { partnershipPath, visitAs } from './support/visitor.js';

const outside = ['/sign-in', '/sign-in/link#token=none', '/sign-in/return?error=access_denied', '/welcome#token=none', '/invitation#token=none', '/privacy', '/email-change', '/demo-mailbox'];
const administration = ['people', 'people/invite', 'organisations', 'departures', 'api-keys'].map((page) => `administration/${page}`);
const inProgramme = [
  'portfolio',
  'work',
  'promises',
  'inbox',
  'stand-ins',
  'partnerships',
  'partnerships/new',
  'agreements',
  'agreements/import',
  'meetings',
  'pulses',
  'own-data',
  'nowhere',
  ...administration,
];
const forAdministrators = ['administration/programme', 'administration/sign-in', 'administration/privacy'];
const inPartnership = ['', 'health', 'timeline', 'agreements/new', 'agreement-drafts/new', 'meetings/new', 'waves/new'];

const looks = [
  { language: 'nl', theme: 'light', width: 1440 },
  { language: 'nl', theme: 'dark', width: 360 },
  { language: 'en', theme: 'light', width: 360 },
  { language: 'en', theme: 'dark', width: 1440 },
] as const;

for (const { language, theme, width } of looks) {
  test.describe(`every page, ${language}, ${theme}, ${width} px wide`, () => {
    test.use({ colorScheme: theme, viewport: { width, height: 800 }, locale: language === 'nl' ? 'nl-NL' : 'en-GB' });

    test.beforeEach(async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('samenspel.language', chosen), language);
    });

    test('stands open to everybody without a finding', async ({ page }) => {
      for (const path of outside) {
        await page.goto(path);
        await settled(page);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectAccessible(page);
      }
    });

    test('works inside the programme without a finding', async ({ page }) => {
      const programme = await visitAs(page, 'coordinator');
      for (const path of ['/account', ...inProgramme.map((inside) => `${programme}/${inside}`)]) {
        await page.goto(path);
        await settled(page);
        await expectAccessible(page);
      }
    });

    test('works for an administrator without a finding', async ({ page }) => {
      const programme = await visitAs(page, 'administrator');
      for (const path of forAdministrators) {
        await page.goto(`${programme}/${path}`);
        await settled(page);
        await expectAccessible(page);
      }
    });

    test('works inside a partnership without a finding', async ({ page }) => {
      const programme = await visitAs(page, 'coordinator');
      const partnership = await partnershipPath(page, programme, 'Buurtconciërges Charlois');
      for (const path of [...inPartnership, ...(await records(page, partnership))]) {
        await page.goto(`${partnership}/${path}`);
        await settled(page);
        await expectAccessible(page);
      }
    });
  });
}

/** One page of each kind of record in a partnership. */
async function records(page: Page, partnership: string): Promise<string[]> {
  const read = async (path: string) => (await page.request.get(`/api/v1${partnership}/${path}`)).json();
  const agreement = (await read('agreements')).items[0];
  const { milestones } = await read(`agreements/${agreement.id}`);
  const meeting = (await read('meetings')).items[0];
  const wave = (await read('waves')).items[0];
  return [`agreements/${agreement.id}`, `agreements/${agreement.id}/timeline`, `milestones/${milestones.at(-1).id}`, `meetings/${meeting.id}`, `waves/${wave.id}`];
}
