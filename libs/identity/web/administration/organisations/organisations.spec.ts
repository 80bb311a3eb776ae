import { HttpTestingController } from '@angular/common/http/testing';
import { signal, type WritableSignal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OrganisationDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { SessionStore } from '../../session/session.store';
import { DirectoryStore } from '../directory.store';
import texts from '../texts/nl.json';
import { Organisations } from './organisations';

const programme = '/api/v1/programmes/1';
const utrecht: OrganisationDto = { id: 'utrecht', name: 'Gemeente Utrecht', sector: 'public', municipalityCode: 'GM0344', kvkNumber: '30280353', oin: null, municipalities: [{ code: 'GM0344', name: 'Utrecht', validFrom: null, validUntil: null }], version: 2 };
const brug: OrganisationDto = { id: 'brug', name: 'Wasserij De Brug B.V.', sector: 'private', municipalityCode: null, kvkNumber: null, oin: null, municipalities: [], version: 1 };

describe('the page of organisations', () => {
  let fixture: ComponentFixture<Organisations>;
  let api: HttpTestingController;
  let role: WritableSignal<{ role: string }>;

  beforeEach(async () => {
    role = signal({ role: 'coordinator' });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ administration: texts }),
        DirectoryStore,
        { provide: SessionStore, useValue: { programmeId: signal('1'), programme: role } },
      ],
    });
    fixture = TestBed.createComponent(Organisations);
    api = TestBed.inject(HttpTestingController);
    await settle();
    api.expectOne(`${programme}/people?limit=100`).flush({ items: [] });
    await answer(utrecht, brug);
  });

  afterEach(() => api.verify());

  const settle = () => settled(fixture);

  async function answer(...items: OrganisationDto[]): Promise<void> {
    await settle();
    api.expectOne(`${programme}/organisations?limit=100`).flush({ items });
    await settle();
  }

  const page = (): HTMLElement => fixture.nativeElement;
  const labelled = (text: string) => {
    const label = [...page().querySelectorAll('form label')].find((found) => found.textContent?.trim().startsWith(text)) as HTMLLabelElement | undefined;
    return label && (document.getElementById(label.htmlFor) as HTMLInputElement);
  };
  const fill = async (text: string, value: string, event = 'input') => {
    const field = labelled(text)!;
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle();
  };
  const choose = async (sector: string) => {
    [...page().querySelectorAll('label')].find((found) => found.textContent?.trim() === sector)!.querySelector('input')!.click();
    await settle();
  };
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find((found) => (found.getAttribute('aria-label') ?? found.textContent)?.trim() === name)!.click();
    await settle();
  };

  it('shows how registers know each organisation', () => {
    const [first, second] = page().querySelectorAll('tbody tr');
    expect(first.textContent).toContain('gemeente Utrecht');
    expect(first.textContent).toContain('KvK 30280353');
    expect(second.textContent).toContain('nog geen nummers');
  });

  it('asks from which day when a municipality takes the place of another, and shows the ones before', async () => {
    const former = { code: 'GM0457', name: 'Weesp', validFrom: null, validUntil: '2022-03-23' };
    fixture.componentInstance['store'].reloadOrganisations();
    await answer({ ...utrecht, municipalities: [former, ...utrecht.municipalities] });
    await press('Wijzig Gemeente Utrecht');
    expect(page().querySelector('form')!.textContent).toContain('Weesp, tot en met');
    expect(labelled('Vanaf welke dag?')).toBeUndefined();
    await fill('Gemeente', 'GM0363', 'change');
    await fill('Vanaf welke dag?', '2026-01-01');
    await press('Bewaar');
    const request = api.expectOne({ method: 'PATCH', url: `${programme}/organisations/utrecht` });
    expect(request.request.body).toMatchObject({ municipalityCode: 'GM0363', municipalityFrom: '2026-01-01' });
    request.flush(utrecht);
    await settle();
    api.expectOne(`${programme}/people?limit=100`).flush({ items: [] });
    await answer(utrecht);
  });

  it('proposes to merge what looks alike to administrators only, after showing what goes along', async () => {
    const twin = { ...brug, id: 'brug2', name: 'wasserij de brug', version: 4 };
    fixture.componentInstance['store'].reloadOrganisations();
    await answer(utrecht, brug, twin);
    expect(page().textContent).not.toContain('Staan deze er dubbel?');
    role.set({ role: 'administrator' });
    await settle();
    await press('Bekijk samenvoegen: Wasserij De Brug B.V. · wasserij de brug');
    await settle();
    const look = api.expectOne(`${programme}/organisations/brug2/merge-preview?intoId=brug`);
    const parts = [{ kind: 'person', count: 2 }, { kind: 'partnership', count: 0 }, { kind: 'milestone', count: 1 }];
    look.flush({ organisation: twin, into: brug, parts });
    await settle();
    const form = page().querySelector('identity-organisation-merge')!;
    expect([...form.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(['2 personen', '1 open mijlpaal']);
    expect(form.textContent).toContain('wasserij de brug → Wasserij De Brug B.V.');

    await press('Voeg samen');
    const request = api.expectOne({ method: 'POST', url: `${programme}/organisations/brug2/merges` });
    expect([request.request.body, request.request.headers.get('If-Match')]).toEqual([{ intoId: 'brug' }, '"4"']);
    request.flush(brug);
    await settle();
    api.expectOne(`${programme}/people?limit=100`).flush({ items: [] });
    await answer(utrecht, brug);
    expect(page().querySelector('identity-organisation-merge')).toBeNull();
    expect(page().textContent).not.toContain('Staan deze er dubbel?');
  });

  it('shows at its field why two cannot be merged', async () => {
    role.set({ role: 'administrator' });
    await settle();
    await press('Voeg organisaties samen');
    await fill('Welke organisatie gaat weg?', 'brug', 'change');
    await fill('In welke gaat die op?', 'brug', 'change');
    const errors = [{ pointer: '/intoId', code: 'organisation.merged-into-itself', detail: 'Kies een andere organisatie.' }];
    const refused = { type: 'about:blank', title: 'Nee', status: 400, code: 'invalid-input', errors };
    api.expectOne(`${programme}/organisations/brug/merge-preview?intoId=brug`).flush(refused, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(labelled('In welke gaat die op?')!.getAttribute('aria-invalid')).toBe('true');
    await press('Voeg samen');
  });

  it('asks for a municipality only of a public organisation, and sends none otherwise', async () => {
    await press('Voeg een organisatie toe');
    expect(labelled('Gemeente')).toBeUndefined();
    await choose('publiek');
    expect([...labelled('Gemeente')!.querySelectorAll('option')].map(({ textContent }) => textContent)).toContain('Amersfoort');
    await fill('Gemeente', 'GM0307', 'change');
    await choose('maatschappelijk');
    await fill('Naam', 'Buurthuis');
    await press('Bewaar');
    const sent = api.expectOne({ method: 'POST', url: `${programme}/organisations` });
    expect(sent.request.body).toEqual({ name: 'Buurthuis', sector: 'civic', municipalityCode: null, kvkNumber: null, oin: null });
    sent.flush({ ...brug, id: 'new' });
    await answer(utrecht, brug);
  });

  it('proposes likely duplicates before anything is saved', async () => {
    await press('Voeg een organisatie toe');
    await fill('Naam', 'wasserij de brug');
    expect(page().querySelector('form')?.textContent).toContain('Staat deze organisatie er al?');
    expect(page().querySelector('form sam-notice')?.textContent).toContain('Wasserij De Brug B.V.');
    await fill('Naam', 'Iets anders');
    expect(page().querySelector('form sam-notice')).toBeNull();
    await fill('KvK-nummer', '30280353');
    expect(page().querySelector('form sam-notice')?.textContent).toContain('Gemeente Utrecht');
  });

  it('changes on the version that was read, and shows what is wrong at its field', async () => {
    await press('Wijzig Gemeente Utrecht');
    expect(labelled('Gemeente')!.value).toBe('GM0344');
    await fill('OIN', '123');
    await press('Bewaar');
    const refused = api.expectOne({ method: 'PATCH', url: `${programme}/organisations/utrecht` });
    expect(refused.request.headers.get('If-Match')).toBe('"2"');
    refused.flush(
      { code: 'invalid-input', title: '', errors: [{ pointer: '/oin', code: 'organisation.oin', detail: 'Een OIN bestaat uit 20 cijfers.' }] },
      { status: 400, statusText: '' },
    );
    await settle();
    expect(labelled('OIN')!.getAttribute('aria-invalid')).toBe('true');
  });
});
