import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { provideApiConfiguration } from '@samenspel/api-client';
import { provideTestTexts } from '@samenspel/ui/testing';
import { inProgramme, signedIn } from './session.guards';
import { sessionInterceptor } from './session.interceptor';
import { SessionStore } from './session.store';

@Component({ template: '' })
class Page {}

const session = {
  account: { id: 'a', email: 'nadia@rotterdam.example', name: 'Nadia' },
  programmes: [{ id: '1', name: 'Parallelle arbeidsmarkt', role: 'coordinator' }],
};
const nobody = [{ title: '', code: 'not-signed-in' }, { status: 401, statusText: 'Unauthorized' }] as const;

describe('a page of a programme', () => {
  let router: Router;
  let api: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sessionInterceptor])),
        provideHttpClientTesting(),
        provideApiConfiguration('/api/v1'),
        provideTestTexts(),
        provideRouter([
          { path: 'programmes/:programmeId', canActivate: [signedIn, inProgramme], children: [{ path: '**', component: Page }] },
          { path: '**', component: Page },
        ]),
      ],
    });
    router = TestBed.inject(Router);
    api = TestBed.inject(HttpTestingController);
  });

  afterEach(() => api.verify());

  const open = async (url: string, answer: () => void) => {
    const arrived = router.navigateByUrl(url);
    await new Promise((resolve) => setTimeout(resolve));
    answer();
    await arrived;
  };
  const known = () => api.expectOne('/api/v1/session').flush(session);

  it('opens for someone who belongs to the programme, and makes it the current one', async () => {
    await open('/programmes/1/agreements', known);

    expect(router.url).toBe('/programmes/1/agreements');
    expect(TestBed.inject(SessionStore).programme()?.name).toBe('Parallelle arbeidsmarkt');
  });

  it('first asks others to sign in, and remembers where they were going', async () => {
    await open('/programmes/1/agreements', () => api.expectOne('/api/v1/session').flush(...nobody));

    expect(router.url).toBe('/sign-in?return=%2Fprogrammes%2F1%2Fagreements');
  });

  it('of another programme looks as if it does not exist', async () => {
    await open('/programmes/2/agreements', known);

    expect(TestBed.inject(SessionStore).programmeId()).toBe('');
    expect(router.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/not-found');
  });

  it('asks to sign in again when the session ended meanwhile', async () => {
    await open('/programmes/1/agreements', known);
    TestBed.inject(HttpClient).get('/api/v1/programmes/1/agreements').subscribe({ error: () => undefined });
    api.expectOne('/api/v1/programmes/1/agreements').flush(...nobody);
    await new Promise((resolve) => setTimeout(resolve));

    expect(router.url).toBe('/sign-in?return=%2Fprogrammes%2F1%2Fagreements');
    expect(TestBed.inject(SessionStore).session()).toBeNull();
  });
});
