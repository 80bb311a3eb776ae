import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OwnData } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import { SessionStore } from '../../session/session.store';
import texts from '../texts/nl.json';
import { OwnDataPage } from './own-data';
import { OwnDataStore } from './own-data.store';

const data: OwnData = {
  name: 'Joost Verbeek',
  email: 'joost@debrug.example',
  language: 'nl',
  organisationName: 'Wasserij De Brug',
  privacyContact: null,
  version: 3,
  sections: [
    { kind: 'meeting', name: 'Overleg dat je vastlegde', why: 'Om na te gaan.', ground: 'taak', kept: 'Zolang het programma bestaat.', atErasure: 'Blijft.', records: [{ subject: 'Voortgang', note: null }] },
  ],
};

describe('the page of own data', () => {
  const opened = async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ privacy: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('rotterdam') } },
      ],
    });
    const fixture = TestBed.createComponent(OwnDataPage);
    fixture.autoDetectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/v1/programmes/rotterdam/own-data').flush(data);
    http.expectOne((request) => request.url.endsWith('/own-data-requests')).flush({ items: [] });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    return { fixture, http, page: fixture.nativeElement as HTMLElement };
  };

  it('tells why and how long of each kind, whom to ask, and sends a correction on the version that was read', async () => {
    const { http, page } = await opened();
    expect(page.textContent).toContain('Om na te gaan.');
    expect(page.textContent).toContain('Zolang het programma bestaat.');
    expect(page.textContent).toContain('Vraag het de beheerder van je programma.');
    expect([...page.querySelectorAll('dl dt')].map((term) => term.textContent)).toEqual(['Onderwerp']);

    page.querySelector<HTMLButtonElement>('form button[type=submit]')!.click();
    const { request } = http.expectOne({ method: 'PATCH', url: '/api/v1/programmes/rotterdam/own-data' });
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toEqual({ name: 'Joost Verbeek', language: 'nl' });
  });

  it('keeps what is being typed when the data are read anew', async () => {
    const { fixture, http, page } = await opened();
    const name = page.querySelector<HTMLInputElement>('input[autocomplete=name]')!;
    name.value = 'Joost V.';
    name.dispatchEvent(new Event('input'));
    fixture.debugElement.injector.get(OwnDataStore).reload();
    await new Promise((resolve) => setTimeout(resolve));
    http.expectOne('/api/v1/programmes/rotterdam/own-data').flush({ ...data });
    http.expectOne((request) => request.url.endsWith('/own-data-requests')).flush({ items: [] });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(name.value).toBe('Joost V.');
  });
});
