import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApiKeyDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { SessionStore } from '../../session/session.store';
import texts from '../texts/nl.json';
import { ApiKeys } from './api-keys';

const address = '/api/v1/programmes/1/organisations/2/api-keys';
const key: ApiKeyDto = {
  id: 'k',
  name: 'Zaaksysteem',
  shownPart: 'sam_abcd',
  scopes: ['agreement.read'],
  personId: 'p',
  personName: 'Ada Smit',
  createdAt: '2026-06-15T10:00:00.000Z',
  expiresOn: '2026-09-13',
  lastUsedAt: null,
  revoked: false,
};

describe('the page of API keys', () => {
  let fixture: ComponentFixture<ApiKeys>;
  let api: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ administration: texts }),
        {
          provide: SessionStore,
          useValue: { programmeId: signal('1'), programme: signal({ organisationId: '2', organisationName: 'Gemeente Utrecht', timeZone: 'Europe/Amsterdam' }) },
        },
      ],
    });
    fixture = TestBed.createComponent(ApiKeys);
    api = TestBed.inject(HttpTestingController);
    await settle();
  });

  afterEach(() => api.verify());

  const settle = () => settled(fixture);

  async function answer(...items: ApiKeyDto[]): Promise<void> {
    api.expectOne(address).flush({ items });
    await settle();
  }

  const page = () => fixture.nativeElement as HTMLElement;
  const button = (name: string) => [...page().querySelectorAll('button')].find((found) => (found.getAttribute('aria-label') ?? found.textContent)?.trim() === name)!;
  const click = async (name: string) => {
    button(name).click();
    await settle();
  };

  it('invites to make the first', async () => {
    await answer();
    expect(page().textContent).toContain('Er zijn nog geen sleutels');
  });

  it('shows a new key once, and tells what is wrong at its field', async () => {
    await answer();
    await click('Maak een sleutel');
    await click('Maak de sleutel');
    const refused = api.expectOne({ method: 'POST', url: address });
    expect(refused.request.body.scopes).toContain('agreement.read');
    refused.flush({ code: 'invalid-input', status: 400, title: '', detail: '', errors: [{ pointer: '/name', code: 'required', detail: 'Vul dit in.' }] }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(page().textContent).toContain('Vul dit in.');
    await click('Maak de sleutel');
    api.expectOne({ method: 'POST', url: address }).flush({ ...key, secret: 'sam_secret' });
    await settle();
    await answer(key);
    expect(page().textContent).toContain('sam_secret');
    await click('Ik heb hem bewaard');
    expect(page().textContent).not.toContain('sam_secret');
    expect(page().textContent).toContain('sam_abcd…');
  });

  it('asks before a key stops, and shows that it did', async () => {
    await answer(key);
    await click('Trek de sleutel van Zaaksysteem in');
    api.expectNone({ method: 'DELETE', url: `${address}/k` });
    await click('Trek in');
    api.expectOne({ method: 'DELETE', url: `${address}/k` }).flush(null);
    await settle();
    await answer({ ...key, revoked: true });
    expect(page().textContent).toContain('ingetrokken');
    expect(button('Trek de sleutel van Zaaksysteem in')).toBeUndefined();
  });
});
