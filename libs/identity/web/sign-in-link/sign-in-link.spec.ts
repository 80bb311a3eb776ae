import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { SignInLink } from './sign-in-link';

@Component({ template: '' })
class Elsewhere {}

const session = { account: { id: 'a', email: 'joost@debrug.example', name: 'Joost' }, programmes: [] };
const used = { type: 'about:blank', title: 'Deze link is al gebruikt', status: 400, code: 'sign-in-link-used', detail: 'Vraag een nieuwe aan.' };

describe('the page where a mailed link lands', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;

  const open = async (url: string) => {
    await harness.navigateByUrl(url);
    return harness.routeNativeElement as HTMLElement;
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'sign-in/link', component: SignInLink }, { path: '**', component: Elsewhere }]),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create();
  });

  afterEach(() => api.verify());

  it('asks the server nothing when it is opened', async () => {
    await open('/sign-in/link#token=geheim');

    api.expectNone(() => true);
  });

  it.each(['/sign-in/link#token=geheim&return=%2Fprogrammes%2F1', '/sign-in/link?token=geheim&return=%2Fprogrammes%2F1'])(
    'redeems the token of %s by its button and goes on',
    async (url) => {
      const page = await open(url);
      page.querySelector('button')?.click();
      const request = api.expectOne({ method: 'POST', url: '/api/v1/sign-in-link-redemptions' });
      request.flush(session);
      await harness.fixture.whenStable();

      expect(request.request.body).toEqual({ token: 'geheim' });
      expect(TestBed.inject(Router).url).toBe('/programmes/1');
    },
  );

  it('says why a used link does not work and offers a new one', async () => {
    const page = await open('/sign-in/link#token=geheim');
    page.querySelector('button')?.click();
    api.expectOne('/api/v1/sign-in-link-redemptions').flush(used, { status: 400, statusText: 'Bad Request' });
    await harness.fixture.whenStable();

    expect(page.querySelector('[role=alert]')?.textContent).toContain('Deze link is al gebruikt');
    expect(page.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });

  it('asks the code of an app after the link when the account has one', async () => {
    const page = await open('/sign-in/link#token=geheim&return=%2Fprogrammes%2F1');
    page.querySelector('button')?.click();
    const asked = { ...used, status: 401, code: 'second-factor-required' };
    api.expectOne('/api/v1/sign-in-link-redemptions').flush(asked, { status: 401, statusText: 'Unauthorized' });
    await harness.fixture.whenStable();
    expect(page.textContent).toContain('Code uit je app');

    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    api.expectOne('/api/v1/session-second-factors').flush(session);
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/programmes/1');
  });

  it('explains a link that was broken off', async () => {
    const page = await open('/sign-in/link');

    expect(page.textContent).toContain('Deze link is niet compleet');
    expect(page.querySelector('button')).toBeNull();
  });
});
