import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PersonDto, ProgrammeRole } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { SessionStore } from '../../session/session.store';
import { DirectoryStore } from '../directory.store';
import texts from '../texts/nl.json';
import { People } from './people';

const programme = '/api/v1/programmes/1';
const brug = { id: 'brug', name: 'Wasserij De Brug', sector: 'private', version: 1 };
const ada: PersonDto = { id: 'ada', name: 'Ada Smit', organisationId: 'brug', organisationName: 'Wasserij De Brug', language: 'nl', role: 'member', version: 3 };
const bo: PersonDto = { ...ada, id: 'bo', name: 'Bo Vos', role: 'administrator' };

describe('the page of people', () => {
  let fixture: ComponentFixture<People>;
  let api: HttpTestingController;
  const own = signal<{ role: ProgrammeRole }>({ role: 'administrator' });

  beforeEach(async () => {
    own.set({ role: 'administrator' });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ administration: texts }),
        DirectoryStore,
        { provide: SessionStore, useValue: { programmeId: signal('1'), programme: own } },
      ],
    });
    fixture = TestBed.createComponent(People);
    api = TestBed.inject(HttpTestingController);
    await settle();
    api.expectOne(`${programme}/organisations?limit=100`).flush({ items: [brug] });
    await answerPeople(ada, bo);
  });

  afterEach(() => api.verify());

  const settle = () => settled(fixture);

  async function answerPeople(...items: PersonDto[]): Promise<void> {
    await settle();
    api.expectOne(`${programme}/people?limit=100`).flush({ items });
    await settle();
  }

  const page = (): HTMLElement => fixture.nativeElement;
  const names = () => [...page().querySelectorAll('tbody th')].map(({ textContent }) => textContent?.trim());
  const labelled = (text: string) => {
    const label = [...page().querySelectorAll('label')].find((found) => found.textContent?.trim().startsWith(text));
    return label && (document.getElementById(label.htmlFor) as HTMLInputElement);
  };
  const fill = async (field: HTMLInputElement, value: string, event = 'input') => {
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle();
  };
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find((found) => (found.getAttribute('aria-label') ?? found.textContent)?.trim() === name)!.click();
    await settle();
  };

  it('shows everyone with organisation and role, and finds by name', async () => {
    expect(names()).toEqual(['Ada Smit', 'Bo Vos']);
    expect(page().querySelector('tbody tr')?.textContent).toContain('Wasserij De Brug');
    expect(page().querySelector('tbody tr')?.textContent).toContain('lid');
    await fill(labelled('Zoek op naam')!, 'vos');
    expect(names()).toEqual(['Bo Vos']);
    await fill(labelled('Zoek op naam')!, 'niemand');
    expect(page().textContent).toContain('Niemand gevonden');
  });

  it('changes a name and a role, each on the version before it', async () => {
    await press('Wijzig Ada Smit');
    await fill(labelled('Naam')!, 'Ada Jansen');
    await fill(labelled('Rol')!, 'coordinator', 'change');
    await press('Bewaar');
    const details = api.expectOne({ method: 'PATCH', url: `${programme}/people/ada` });
    expect([details.request.headers.get('If-Match'), details.request.body]).toEqual(['"3"', { name: 'Ada Jansen', language: 'nl' }]);
    details.flush({ ...ada, name: 'Ada Jansen', version: 4 });
    await answerPeople(ada, bo);
    const role = api.expectOne({ method: 'PUT', url: `${programme}/people/ada/role` });
    expect([role.request.headers.get('If-Match'), role.request.body]).toEqual(['"4"', { role: 'coordinator' }]);
    role.flush({ ...ada, name: 'Ada Jansen', role: 'coordinator', version: 5 });
    await answerPeople({ ...ada, name: 'Ada Jansen' }, bo);
    expect(names()).toEqual(['Ada Jansen', 'Bo Vos']);
  });

  it('says at the role why the last administrator stays', async () => {
    await press('Wijzig Bo Vos');
    await fill(labelled('Rol')!, 'member', 'change');
    await press('Bewaar');
    const detail = 'Dit is de laatste beheerder.';
    api
      .expectOne({ method: 'PUT', url: `${programme}/people/bo/role` })
      .flush(
        { code: 'invalid-input', title: '', errors: [{ pointer: '/role', code: 'person.last-administrator', detail }] },
        { status: 400, statusText: 'Bad Request' },
      );
    await settle();
    expect(labelled('Rol')!.getAttribute('aria-invalid')).toBe('true');
    expect(page().querySelector('.sam-field-error')?.textContent).toContain(detail);
  });

  it('shows what someone else made of it and keeps the own words', async () => {
    await press('Wijzig Ada Smit');
    await fill(labelled('Naam')!, 'Ada Jansen');
    await press('Bewaar');
    const current = { ...ada, name: 'Ada de Boer', version: 9 };
    api.expectOne({ method: 'PATCH', url: `${programme}/people/ada` }).flush({ code: 'stale-version', title: '', current }, { status: 412, statusText: '' });
    await answerPeople(current, bo);
    expect(page().querySelector('[role=alert]')?.textContent).toContain('Ada de Boer');
    expect(labelled('Naam')!.value).toBe('Ada Jansen');
    await press('Bewaar wat ik invulde');
    const again = api.expectOne({ method: 'PATCH', url: `${programme}/people/ada` });
    expect(again.request.headers.get('If-Match')).toBe('"9"');
    again.flush({ ...current, name: 'Ada Jansen', version: 10 });
    await answerPeople(current, bo);
  });

  it('leaves roles to administrators', async () => {
    own.set({ role: 'coordinator' });
    await press('Wijzig Ada Smit');
    expect(labelled('Taal')).toBeDefined();
    expect(labelled('Rol')).toBeUndefined();
  });

  it('invites one person, and shows what is wrong at its field', async () => {
    await press('Nodig iemand uit');
    await fill(labelled('Naam')!, 'Cas');
    await fill(labelled('E-mailadres')!, ' cas@x.example ');
    await press('Verstuur de uitnodiging');
    const refused = api.expectOne({ method: 'POST', url: `${programme}/invitations` });
    expect(refused.request.body).toEqual({ name: 'Cas', email: 'cas@x.example', language: 'nl' });
    refused.flush(
      { code: 'invalid-input', title: '', errors: [{ pointer: '/organisationId', code: 'required', detail: 'Vul dit in.' }] },
      { status: 400, statusText: '' },
    );
    await settle();
    expect(labelled('Organisatie')!.getAttribute('aria-invalid')).toBe('true');
    await fill(labelled('Organisatie')!, 'brug', 'change');
    await press('Verstuur de uitnodiging');
    const sent = api.expectOne({ method: 'POST', url: `${programme}/invitations` });
    expect(sent.request.body.organisationId).toBe('brug');
    sent.flush({ ...ada, id: 'cas', name: 'Cas' });
    await answerPeople(ada, bo, { ...ada, id: 'cas', name: 'Cas' });
    expect(names()).toEqual(['Ada Smit', 'Bo Vos', 'Cas']);
  });
});
