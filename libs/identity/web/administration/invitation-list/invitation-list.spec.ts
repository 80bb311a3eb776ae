import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InvitationListCheck } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { SessionStore } from '../../session/session.store';
import { DirectoryStore } from '../directory.store';
import texts from '../texts/nl.json';
import { InvitationListPage } from './invitation-list';

const programme = '/api/v1/programmes/1';
const line = { name: 'Bo', email: 'bo@x.example', organisation: 'Nergens' };

describe('inviting a pasted list', () => {
  let fixture: ComponentFixture<InvitationListPage>;
  let api: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ administration: texts }),
        DirectoryStore,
        { provide: SessionStore, useValue: { programmeId: signal('1'), programme: signal({ role: 'coordinator' }) } },
      ],
    });
    fixture = TestBed.createComponent(InvitationListPage);
    api = TestBed.inject(HttpTestingController);
    await settle();
    api.expectOne(`${programme}/organisations?limit=100`).flush({ items: [] });
    api.expectOne(`${programme}/people?limit=100`).flush({ items: [] });
    await settle();
  });

  afterEach(() => api.verify());

  const settle = () => settled(fixture);

  const page = (): HTMLElement => fixture.nativeElement;
  const button = (name: string) => [...page().querySelectorAll('button')].find((found) => found.textContent?.trim() === name);
  const write = async (text: string) => {
    const area = page().querySelector('textarea')!;
    area.value = text;
    area.dispatchEvent(new Event('input'));
    await settle();
  };
  const check = async (text: string, report: InvitationListCheck) => {
    await write(text);
    button('Controleer de lijst')!.click();
    await settle();
    const request = api.expectOne({ method: 'POST', url: `${programme}/invitation-list-checks` });
    expect(request.request.body).toEqual({ text, language: 'nl' });
    request.flush(report);
    await settle();
  };

  it('tells every mistake at its line and offers no way to send', async () => {
    await check('…', {
      people: 3,
      mistakes: 1,
      lines: [
        { ...line, number: 2, findings: [{ code: 'organisation' }, { code: 'double', line: 1 }] },
        { ...line, number: 3, findings: [{ code: 'look-alike', email: 'ada@x.example' }] },
      ],
    });
    expect(page().textContent).toContain('1 regel vraagt nog aandacht');
    const [first, second] = page().querySelectorAll('tbody tr');
    expect(first.textContent).toContain('Regel 2');
    expect(first.textContent).toContain('De organisatie Nergens kennen we niet');
    expect(first.textContent).toContain('Dit adres staat ook op regel 1.');
    expect(second.textContent).toContain('lijkt sprekend op ada@x.example');
    expect(button('Nodig 3 mensen uit')).toBeUndefined();
  });

  it('invites everyone after a look at a list that is right', async () => {
    await check('Bo; bo@x.example; Brug', { people: 2, mistakes: 0, lines: [] });
    button('Nodig 2 mensen uit')!.click();
    await settle();
    const sent = api.expectOne({ method: 'POST', url: `${programme}/invitation-lists` });
    expect(sent.request.body).toEqual({ text: 'Bo; bo@x.example; Brug', language: 'nl' });
    sent.flush({ people: 2 });
    await settle();
    api.expectOne(`${programme}/people?limit=100`).flush({ items: [] });
    await settle();
  });

  it('asks for a new look when the list changed', async () => {
    await check('Bo; bo@x.example; Brug', { people: 1, mistakes: 0, lines: [] });
    expect(button('Nodig 1 persoon uit')).toBeDefined();
    await write('Bo; bo@x.example; Elders');
    expect(button('Nodig 1 persoon uit')).toBeUndefined();
  });
});
