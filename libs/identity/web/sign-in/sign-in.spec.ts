import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Session } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { SignIn } from './sign-in';

@Component({ template: '<h1>Elders</h1>' })
class Elsewhere {}

const session: Session = {
  account: { id: 'account', email: 'nadia@rotterdam.example', name: 'Nadia El Amrani', operator: false },
  programmes: [],
};
const refusal = { type: 'about:blank', title: 'Niet gelukt', status: 401, code: 'sign-in-refused', detail: 'Dit hoort niet bij elkaar.' };
const demoAccount = { id: 'joost', name: 'Joost Verbeek', organisationName: 'Wasserij De Brug', email: 'joost@debrug.example', part: 'employer' };

describe('signing in', () => {
  let harness: RouterTestingHarness;
  let page: HTMLElement;
  let api: HttpTestingController;

  const open = async (demo: (typeof demoAccount)[] = [], fragment = '') => {
    await harness.navigateByUrl(`/sign-in?return=%2Fprogrammes%2F1%3Ftab%3Dnotes${fragment}`);
    page = harness.routeNativeElement as HTMLElement;
    const request = api.expectOne('/api/v1/demo');
    if (demo.length > 0) request.flush({ accounts: demo, password: 'demo' });
    else request.flush(null, { status: 404, statusText: 'Not Found' });
    await settle();
  };
  const fill = (type: string, value: string) => {
    const field = page.querySelector<HTMLInputElement>(`input[type=${type}]`) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const press = (name: string) => {
    const button = [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name));
    button?.click();
  };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const shown = () => harness.routeNativeElement?.textContent;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'sign-in', component: SignIn }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create();
  });

  afterEach(() => api.verify());

  it('goes on to the page someone came for', async () => {
    await open();
    fill('email', 'nadia@rotterdam.example');
    fill('password', 'lang-genoeg');
    press('Inloggen');

    const request = api.expectOne({ method: 'POST', url: '/api/v1/session' });
    expect(request.request.body).toEqual({ email: 'nadia@rotterdam.example', password: 'lang-genoeg' });
    request.flush(session);
    await settle();
    expect(shown()).toContain('Elders');
  });

  it('fills in the address that an invitation was sent to', async () => {
    await open([], '#email=bo%2Bwerk%40x.example');
    expect(page.querySelector<HTMLInputElement>('input[type=email]')?.value).toBe('bo+werk@x.example');
    api.expectOne('/api/v1/single-sign-on-lookups').flush({ organisationName: null });
  });

  it('asks for what is missing without a request', async () => {
    await open();
    press('Inloggen');
    await settle();

    expect(page.querySelector('sam-error-summary')?.textContent).toContain('Vul je e-mailadres in');
    expect(page.querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
  });

  it('says calmly that the two do not belong together and keeps what was typed', async () => {
    await open();
    fill('email', 'nadia@rotterdam.example');
    fill('password', 'onjuist');
    press('Inloggen');
    api.expectOne('/api/v1/session').flush(refusal, { status: 401, statusText: 'Unauthorized' });
    await settle();

    expect(page.querySelector('sam-error-summary')?.textContent).toContain('Dit hoort niet bij elkaar.');
    expect(page.querySelector<HTMLInputElement>('input[type=email]')?.value).toBe('nadia@rotterdam.example');
  });

  it('asks the code of an app when the account has one, and then goes on', async () => {
    await open([demoAccount]);
    fill('email', 'nadia@rotterdam.example');
    fill('password', 'lang-genoeg');
    press('Inloggen');
    const asked = { ...refusal, code: 'second-factor-required' };
    api.expectOne('/api/v1/session').flush(asked, { status: 401, statusText: 'Unauthorized' });
    await settle();
    expect(page.querySelector('h2')?.textContent).toContain('Nog één stap');
    expect(page.textContent).not.toContain('Probeer de demo');

    const code = page.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]')!;
    code.value = '123 456';
    code.dispatchEvent(new Event('input'));
    press('Verder');
    const request = api.expectOne({ method: 'POST', url: '/api/v1/session-second-factors' });
    expect(request.request.body).toEqual({ code: '123456' });
    request.flush(session);
    await settle();
    expect(shown()).toContain('Elders');
  });

  it('begins anew when the second step is left', async () => {
    await open();
    fill('email', 'nadia@rotterdam.example');
    fill('password', 'lang-genoeg');
    press('Inloggen');
    api.expectOne('/api/v1/session').flush({ ...refusal, code: 'second-factor-required' }, { status: 401, statusText: 'Unauthorized' });
    await settle();
    press('Begin opnieuw');
    await settle();
    expect(page.querySelector('input[type=password]')).not.toBeNull();
  });

  it('mails a link that comes back to the same page, and does not tell whether the address is known', async () => {
    await open();
    fill('email', 'joost@debrug.example');
    press('Stuur mij een link');

    const request = api.expectOne('/api/v1/sign-in-links');
    expect(request.request.body).toEqual({ email: 'joost@debrug.example', returnPath: '/programmes/1?tab=notes' });
    request.flush(null, { status: 202, statusText: 'Accepted' });
    await settle();
    expect(page.querySelector('[role=status]')?.textContent).toContain('Als joost@debrug.example bij ons bekend is');
  });

  it('signs in to the demo with one click', async () => {
    await open([demoAccount]);
    press('Joost Verbeek');

    const request = api.expectOne('/api/v1/demo-session');
    expect(request.request.body).toEqual({ accountId: 'joost' });
    request.flush(session);
    await settle();
    expect(shown()).toContain('Elders');
  });

  it('shows no demo outside demo mode', async () => {
    await open();

    expect(page.textContent).not.toContain('demo');
  });
});
