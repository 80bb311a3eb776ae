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
const inPartnership = ['', 'health', 'timeline', 'agreements/new', 'agreements/recognise', 'agreement-drafts/new', 'meetings/new', 'waves/new'];

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** Every page is loaded once a language, and looked at from there: in Dutch, whose words are the longest, also on a phone. */
const languages: readonly { readonly language: 'nl' | 'en'; readonly locale: string; readonly looks: readonly Look[] }[] = [
  { language: 'nl', locale: 'nl-NL', looks: [{ colorScheme: 'light', width: 1440 }, { colorScheme: 'dark', width: 360 }] },
  { language: 'en', locale: 'en-GB', looks: [{ colorScheme: 'dark', width: 1440 }] },
];

test.describe.configure({ mode: 'parallel' });

for (const { language, locale, looks } of languages) {
  test.describe(`every page, ${language}, ${looks.map(({ colorScheme, width }) => `${colorScheme} at ${width} px`).join(' and ')}`, () => {
    test.use({ locale });

    test.beforeEach(async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('samenspel.language', chosen), language);
    });

    const expectAccessibleAt = async (page: Page, path: string) => {
      await page.goto(path);
      await settled(page);
      for (const { colorScheme, width } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(() => new Promise(requestAnimationFrame));
        await expectAccessible(page);
      }
    };

    test('stands open to everybody without a finding', async ({ page }) => {
      for (const path of outside) {
        await expectAccessibleAt(page, path);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
      }
    });

    test('works inside the programme without a finding', async ({ page }) => {
      const programme = await visitAs(page, 'coordinator');
      for (const path of ['/account', ...inProgramme.map((inside) => `${programme}/${inside}`)]) await expectAccessibleAt(page, path);
    });

    test('works for an administrator without a finding', async ({ page }) => {
      const programme = await visitAs(page, 'administrator');
      for (const path of forAdministrators) await expectAccessibleAt(page, `${programme}/${path}`);
    });

    test('works inside a partnership without a finding', async ({ page }) => {
      const programme = await visitAs(page, 'coordinator');
      const partnership = await partnershipPath(page, programme, 'Buurtconciërges Charlois');
      for (const path of [...inPartnership, ...(await records(page, partnership))]) await expectAccessibleAt(page, `${partnership}/${path}`);
    });
  });
}

/** One page of each kind of record in a partnership. */
async function records(page: Page, partnership: string): Promise<string[]> {
  const read = async (path: string) => (await page.request.get(`/api/v1${partnership}/${path}`)).json();
  const agreement = (await read('agreements')).items.find(({ title }: { title: string }) => title.startsWith('Samenwerkingsovereenkomst'));
  const [obligation] = (await read(`agreements/${agreement.id}/obligations`)).items;
  const { milestones } = await read(`agreements/${agreement.id}`);
  const meeting = (await read('meetings')).items[0];
  const waves: { id: string; state: string; mode: string }[] = (await read('waves')).items;
  const [planned, released] = ['planned', 'released'].map((state) => waves.find((wave) => wave.state === state && wave.mode === 'anonymous')!);
  const life = ['', '/versions', '/versions/compare', '/amend', '/terminate', '/timeline'].map((page) => `agreements/${agreement.id}${page}`);
  return [...life, `obligations/${obligation.id}`, `milestones/${milestones.at(-1).id}`, `meetings/${meeting.id}`, `waves/${released!.id}`, `waves/${planned!.id}`, `waves/${planned!.id}/change`];
}
