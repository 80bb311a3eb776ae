import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { AgreementList } from './agreement-list';

const agreement = {
  id: 'a1',
  partnershipId: 'p1',
  partnershipName: 'Charlois',
  title: 'Werkplekken in de buurt',
  signedOn: '2026-01-01',
  startsOn: '2026-01-01',
  status: 'active',
  parties: [],
  milestoneCount: 0,
  completedCount: 0,
};

describe('the page of agreements', () => {
  let http: HttpTestingController;
  let harness: RouterTestingHarness;

  const open = async (address: string, page: object) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'agreements', component: AgreementList }], withComponentInputBinding()),
        provideTestApi(),
        provideTestTexts({ agreements: nl }),
        { provide: SessionStore, useValue: { programmeId: () => 'programme', programme: () => undefined } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create(address);
    http.expectOne(({ url }) => url.endsWith('/organisations')).flush({ items: [{ id: 'o1', name: 'Gemeente', sector: 'public' }] });
    return answer(page);
  };

  const answer = async (page: object) => {
    for (const drafts of http.match(({ url }) => url.endsWith('/agreement-drafts'))) drafts.flush({ items: [] });
    const asked = http.expectOne(({ url }) => url.endsWith('/agreements'));
    asked.flush({ asOf: '2026-06-15', ...page });
    for (let turn = 0; turn < 3; turn += 1) {
      await harness.fixture.whenStable();
      harness.detectChanges();
    }
    return asked.request;
  };

  const element = () => harness.routeNativeElement!;
  const text = () => element().textContent.replace(/\s+/g, ' ');
  const button = (name: string) => [...element().querySelectorAll('button')].find((each) => each.textContent.trim() === name)!;

  it('asks for what stands in the address, and says that there are many', async () => {
    const request = await open('/agreements?q=werkplek&standing=expiring&order=due&dueUntil=2026-07-01', { items: [agreement], count: 101 });
    expect(request.params.toString()).toBe('standing=expiring&dueUntil=2026-07-01&q=werkplek&order=due');
    expect(text()).toContain('Meer dan 100 overeenkomsten');
    expect(element().querySelector<HTMLInputElement>('input[type=search]')!.value).toBe('werkplek');
    expect(element().querySelector('details')!.open).toBe(true);
  });

  it('puts a choice in the address, and asks again', async () => {
    await open('/agreements', { items: [agreement], count: 1 });
    expect(text()).toContain('Eén overeenkomst');
    expect(element().querySelector('details')!.open).toBe(false);
    const words = element().querySelector<HTMLInputElement>('input[type=search]')!;
    words.value = 'begeleiding';
    words.dispatchEvent(new Event('input'));
    button('Toon').click();
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/agreements?q=begeleiding');
    expect((await answer({ items: [], count: 0 })).params.get('q')).toBe('begeleiding');
  });

  it('offers a way out where nothing was found', async () => {
    await open('/agreements?standing=terminated', { items: [], count: 0 });
    expect(text()).toContain('Niets gevonden');
    const [, wayOut] = [...element().querySelectorAll('button')].filter((each) => each.textContent.trim() === 'Toon alles');
    wayOut!.click();
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/agreements');
    await answer({ items: [agreement], count: 1 });
    expect(text()).toContain('Werkplekken in de buurt');
  });

  it('asks for a file of exactly what is seen', async () => {
    await open('/agreements?phase=design&order=end', { items: [agreement], count: 1 });
    button('Download als xlsx').click();
    const { request } = http.expectOne(({ url }) => url.endsWith('/agreement-exports'));
    expect(Object.fromEntries(request.params.keys().map((key) => [key, request.params.get(key)]))).toEqual({ phase: 'design', order: 'end', format: 'xlsx' });
  });
});
