import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { Welcome } from './welcome';

@Component({ template: '' })
class Elsewhere {}

const session = (...programmes: object[]) => ({ account: { id: 'a', email: 'ada@begin.example', name: 'Ada' }, programmes });
const refused = (status: number, body: object) => [{ type: 'about:blank', title: 'Nee', status, ...body }, { status, statusText: 'No' }] as const;

describe('the page where a programme begins', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;
  let page: HTMLElement;

  async function open(url = '/welcome#token=geheim', { signedIn = false, works = true } = {}): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'welcome', component: Welcome }, { path: '**', component: Elsewhere }]),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(url);
    page = harness.routeNativeElement as HTMLElement;
    const asked = api.expectOne('/api/v1/session');
    if (signedIn) asked.flush(session());
    else asked.flush(...refused(401, { code: 'not-signed-in' }));
    await settle();
    const check = api.expectOne({ method: 'POST', url: '/api/v1/first-link-checks' });
    if (works) check.flush(null);
    else check.flush(...refused(401, { code: 'first-link-spent', title: 'Deze link werkt niet meer' }));
    await settle();
  }

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  }

  const labelled = (text: string) => {
    const label = [...page.querySelectorAll('form label')].find((found) => found.textContent?.trim().startsWith(text)) as HTMLLabelElement | undefined;
    return label && (document.getElementById(label.htmlFor) as HTMLInputElement);
  };
  const fill = (text: string, value: string) => {
    const field = labelled(text)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const submit = async () => {
    page.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
    await settle();
  };
  const firstStep = async () => {
    fill('Naam van het programma', 'Werk in de wijk');
    fill('Jouw organisatie', 'Gemeente Utrecht');
    await submit();
  };

  afterEach(() => api.verify());

  it('says kindly that a link does not work any more', async () => {
    await open('/welcome#token=oud', { works: false });

    expect(page.textContent).toContain('Deze link werkt niet meer');
    expect(page.querySelector('form')).toBeNull();
  });

  it('asks for the programme first, and goes on only when that is complete', async () => {
    await open();
    await submit();
    expect(page.textContent).toContain('Naam van het programma: Vul dit in.');
    expect(labelled('Tijdzone')!.value).toBe('Europe/Amsterdam');

    await firstStep();
    expect(page.querySelector('h2')!.textContent).toBe('Stap 2 van 2: jij');
    expect(document.activeElement).toBe(page.querySelector('h2'));
  });

  it('begins with everything that was filled in, and goes to the new programme', async () => {
    await open();
    await firstStep();
    fill('Je naam', 'Ada');
    fill('Je e-mailadres', 'ada@begin.example');
    fill('Kies een wachtwoord', 'zeven paarse treinen fluiten');
    await submit();
    const request = api.expectOne('/api/v1/first-link-redemptions');
    expect(request.request.body).toEqual({
      token: 'geheim',
      programme: { name: 'Werk in de wijk', timeZone: 'Europe/Amsterdam' },
      organisation: { name: 'Gemeente Utrecht', sector: 'public', municipalityCode: null },
      administrator: { name: 'Ada', language: 'nl', email: 'ada@begin.example', password: 'zeven paarse treinen fluiten' },
    });
    request.flush(session({ id: 'nieuw' }));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/nieuw');
  });

  it('returns to the first step when something there is wrong', async () => {
    await open();
    await firstStep();
    await submit();
    const errors = [{ pointer: '/organisation/name', code: 'text', detail: 'Te lang.' }];
    api.expectOne('/api/v1/first-link-redemptions').flush(...refused(400, { code: 'invalid-input', errors }));
    await settle();
    expect(page.querySelector('h2')!.textContent).toBe('Stap 1 van 2: het programma');
    expect(page.textContent).toContain('Te lang.');
  });

  it('lets who is known already sign in and come back, without losing the link', async () => {
    await open();
    await firstStep();
    await submit();
    const errors = [{ pointer: '/administrator/email', code: 'first-link.sign-in-first', detail: 'Log eerst in.' }];
    api.expectOne('/api/v1/first-link-redemptions').flush(...refused(400, { code: 'invalid-input', errors }));
    await settle();
    expect(page.querySelector('a[href="/sign-in?return=%2Fwelcome"]')).not.toBeNull();

    await harness.navigateByUrl('/elsewhere');
    await harness.navigateByUrl('/welcome');
    await settle();
    expect(api.expectOne('/api/v1/first-link-checks').request.body).toEqual({ token: 'geheim' });
  });

  it('asks who is signed in for no address and no password', async () => {
    await open('/welcome#token=geheim', { signedIn: true });
    await firstStep();
    expect(page.textContent).toContain('Je bent ingelogd met ada@begin.example');
    expect(labelled('Kies een wachtwoord')).toBeUndefined();
    fill('Je naam', 'Ada');
    await submit();
    expect(api.expectOne('/api/v1/first-link-redemptions').request.body.administrator).toEqual({ name: 'Ada', language: 'nl' });
  });
});
