import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SingleSignOnState } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { SessionStore } from '../../session/session.store';
import { DirectoryStore } from '../directory.store';
import texts from '../texts/nl.json';
import { SingleSignOnPage } from './single-sign-on';

const address = '/api/v1/programmes/1/organisations/2/single-sign-on';
const redirectUri = 'https://samenspel.example/sign-in/return';
const state = (proven: boolean): SingleSignOnState => ({
  redirectUri,
  settings: {
    issuer: 'https://login.example',
    clientId: 'samenspel',
    domains: [{ domain: 'utrecht.example', proven, recordName: '_samenspel.utrecht.example', recordText: 'samenspel-domain=x' }],
    claimValues: [],
    admitsNewPeople: false,
    redirectUri,
    version: 3,
  },
});

describe('the page of single sign-on', () => {
  let fixture: ComponentFixture<SingleSignOnPage>;
  let api: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ administration: texts }),
        { provide: DirectoryStore, useValue: { organisations: signal([{ id: '2', name: 'Gemeente Utrecht' }]) } },
        { provide: SessionStore, useValue: { programmeId: signal('1'), programme: signal({ role: 'administrator' }) } },
      ],
    });
    fixture = TestBed.createComponent(SingleSignOnPage);
    fixture.componentRef.setInput('organisationId', '2');
    api = TestBed.inject(HttpTestingController);
    await settle();
    api.expectOne(address).flush(state(false));
    await settle();
  });

  const settle = () => settled(fixture);

  const page = () => fixture.nativeElement as HTMLElement;
  const input = (name: string) => page().querySelector<HTMLInputElement>(`[formControlName=${name}]`)!;
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find((button) => button.textContent?.trim() === name)!.click();
    await settle();
  };

  it('shows the record that proves a domain until it is found, and keeps what is being typed meanwhile', async () => {
    expect(page().textContent).toContain('samenspel-domain=x');
    input('clientId').value = 'anders';
    input('clientId').dispatchEvent(new Event('input'));
    await press('Controleer nu');
    api.expectOne({ method: 'POST', url: address.replace('single-sign-on', 'domain-proofs') }).flush(state(true));
    await settle();
    expect(page().textContent).not.toContain('samenspel-domain=x');
    expect(input('clientId').value).toBe('anders');
  });

  it('leaves the secret as it is when none is filled in, and tells what is wrong at its field', async () => {
    await press('Bewaar');
    const request = api.expectOne({ method: 'PUT', url: address });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({ issuer: 'https://login.example', clientId: 'samenspel', domains: ['utrecht.example'], claimValues: [], admitsNewPeople: false });
    const errors = [{ pointer: '/domains/0', code: 'single-sign-on.domain', detail: 'Dit is geen domein.' }];
    request.flush({ code: 'invalid-input', status: 400, title: 'x', detail: 'x', errors }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(input('domains').getAttribute('aria-invalid')).toBe('true');
    expect(page().textContent).toContain('Dit is geen domein.');
  });
});
