import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { RegisterImportDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { RegisterImportPage } from './register-import-page';

const brought: RegisterImportDto = {
  id: 'r',
  fileName: 'register.csv',
  status: 'prepared',
  asOf: '2026-06-15',
  importedAt: '2026-06-15T10:00:00Z',
  columns: [
    { header: 'Titel', field: 'title', sample: 'Groen' },
    { header: 'Partijen', field: 'parties', sample: 'Gemeente; Zorghulp' },
  ],
  layout: 'agreement-per-row',
  partnershipId: 'p',
  organisations: [],
  letPartiesJoin: false,
  rowCount: 2,
  agreementCount: 0,
  handledCount: 0,
  skippedCount: 0,
  version: 3,
};
const mistake = { row: 3, column: 'Partijen', field: 'parties', value: 'Zorghulp', code: 'register-import.organisation-unknown', detail: 'Deze organisatie kennen we nog niet.' };
const withMistake = { agreementCount: 1, milestoneCount: 0, skippedCount: 0, problemCount: 1, problems: [mistake], unknownOrganisations: [{ name: 'Zorghulp', rows: 1 }] };
const without = { agreementCount: 2, milestoneCount: 0, skippedCount: 0, problemCount: 0, problems: [], unknownOrganisations: [] };
const base = '/api/v1/programmes/1';

describe('the page of a register that is imported', () => {
  let fixture: ComponentFixture<RegisterImportPage>;
  let current: RegisterImportDto;
  let check: object;
  let changes: unknown[];

  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent!.replace(/\s+/g, ' ');
  const button = (name: string) => [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);

  function answerOf({ request: { method, url, body } }: TestRequest): object {
    if (url.endsWith('/reading') && method === 'PUT') {
      changes.push(body);
      current = { ...current, ...(body as Partial<RegisterImportDto>), columns: current.columns, version: current.version + 1 };
      check = current.organisations.length > 0 ? without : withMistake;
      return current;
    }
    if (url.endsWith('/start')) current = { ...current, status: 'running', agreementCount: 2, handledCount: 1 };
    if (url.endsWith('/check')) return check;
    if (url === `${base}/register-imports`) return { items: [current] };
    if (url.includes('/register-imports/r')) return current;
    return url.endsWith('/organisations') ? { items: [{ id: 'z', name: 'Zorghulp B.V.' }] } : { items: [{ id: 'p', name: 'Buurtconciërges' }] };
  }

  /** Answers everything that is asked, until nothing is. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
      const requests = TestBed.inject(HttpTestingController).match(() => true);
      for (const request of requests) request.flush(answerOf(request));
      quiet = requests.length === 0 ? quiet + 1 : 0;
    }
    fixture.detectChanges();
  }

  beforeEach(async () => {
    [current, check, changes] = [brought, withMistake, []];
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(RegisterImportPage);
    fixture.componentRef.setInput('registerImportId', 'r');
    await settle();
  });

  const toCheck = async () => {
    page().querySelector('agreements-register-columns-step form')!.dispatchEvent(new Event('submit'));
    await settle();
  };
  const begin = () => button(texts.import.check.start.other.replace('{{ count }}', '2'));

  it('begins at the columns, with what was found in the file', () => {
    expect(page().querySelector('agreements-register-columns-step')).not.toBeNull();
    expect(words()).toContain('register.csv');
    expect(words()).toContain('Bijvoorbeeld: Gemeente; Zorghulp');
  });

  it('tells at the check every mistake at its row and column, and offers no beginning', async () => {
    await toCheck();
    expect(changes).toEqual([
      { columns: [{ field: 'title' }, { field: 'parties' }], layout: 'agreement-per-row', partnershipId: 'p', organisations: [], letPartiesJoin: false },
    ]);
    const cells = [...page().querySelectorAll('agreements-register-check-step tbody tr > *')].map(({ textContent }) => textContent?.trim());
    expect(cells).toEqual(['Rij 3', 'Partijen', 'Zorghulp', 'Deze organisatie kennen we nog niet.']);
    expect(begin()).toBeUndefined();
  });

  it('keeps the reader at the check while choices are made there, and goes on once nothing is wrong', async () => {
    await toCheck();
    const select = page().querySelector<HTMLSelectElement>('agreements-register-check-step select')!;
    select.value = 'z';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(changes.at(-1)).toMatchObject({ organisations: [{ name: 'Zorghulp', organisationId: 'z' }] });
    expect(page().querySelector('agreements-register-check-step')).not.toBeNull();
    expect(page().querySelector('agreements-register-check-step tbody')).toBeNull();
    begin()!.click();
    await settle();
    expect(page().querySelector('agreements-register-result-step')).not.toBeNull();
  });

  it('goes back to the columns when the reader asks for it', async () => {
    await toCheck();
    button(texts.import.check.toColumns)!.click();
    await settle();
    expect(page().querySelector('agreements-register-columns-step')).not.toBeNull();
  });
});
