import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { Invitation } from './invitation';

@Component({ template: '' })
class Elsewhere {}

const session = { account: { id: 'a', email: 'bo@nieuw.example', name: 'Bo' }, programmes: [] };
const open = {
  state: 'open',
  programmeId: 'p',
  programmeName: 'Werk in de wijk',
  partnershipId: 's',
  partnershipName: 'Wasserij',
  personName: 'Bo Vos',
  email: 'bo+1@nieuw.example',
  language: 'nl',
};
const refused = (status: number, body: object) => [{ type: 'about:blank', title: 'Nee', status, ...body }, { status, statusText: 'No' }] as const;

describe('the page where an invitation lands', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;

  async function visit(answer: object | readonly [object, { status: number; statusText: string }]): Promise<HTMLElement> {
    await harness.navigateByUrl('/invitation#token=geheim');
    const check = api.expectOne({ method: 'POST', url: '/api/v1/membership-invitation-checks' });
    expect(check.request.body).toEqual({ token: 'geheim' });
    if (Array.isArray(answer)) check.flush(answer[0], answer[1]);
    else check.flush(answer);
    await settle();
    return harness.routeNativeElement as HTMLElement;
  }

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  }

  const press = async (page: HTMLElement) => {
    page.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'invitation', component: Invitation }, { path: '**', component: Elsewhere }]),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create();
  });

  afterEach(() => api.verify());

  it('signs in by its button with the answers filled in, and goes to the partnership', async () => {
    const page = await visit(open);
    expect(page.querySelector('h1')!.textContent).toContain('Welkom bij Wasserij');
    await press(page);
    const request = api.expectOne({ method: 'POST', url: '/api/v1/membership-invitation-redemptions' });
    expect(request.request.body).toEqual({ token: 'geheim', name: 'Bo Vos', language: 'nl' });
    request.flush(session);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/p/partnerships/s');
  });

  it('goes to the programme when the invitation is for the programme', async () => {
    const page = await visit({ ...open, partnershipId: null, partnershipName: null });
    expect(page.querySelector('h1')!.textContent).toContain('Welkom bij Werk in de wijk');
    await press(page);
    api.expectOne('/api/v1/membership-invitation-redemptions').flush(session);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/p');
  });

  it.each([
    ['used', 'Deze uitnodiging is al gebruikt'],
    ['expired', 'Deze uitnodiging is verlopen'],
  ])('says that it is %s, and offers to sign in and come back here', async (state, told) => {
    const page = await visit({ ...open, state });
    expect(page.textContent).toContain(told);
    expect(page.querySelector('form')).toBeNull();
    page.querySelector('a')!.click();
    await settle();
    const { queryParamMap, fragment } = TestBed.inject(Router).routerState.snapshot.root;
    expect(queryParamMap.get('return')).toBe('/programmes/p/partnerships/s');
    expect(new URLSearchParams(fragment!).get('email')).toBe('bo+1@nieuw.example');
  });

  it('says that it does not know a link', async () => {
    const page = await visit(refused(401, { code: 'membership-invitation-unknown', title: 'We kennen deze link niet' }));
    expect(page.textContent).toContain('We kennen deze link niet');
    expect(TestBed.inject(Router).url).toBe('/invitation#token=geheim');
  });

  it('asks the code of an app of who has one, and goes on to the same place', async () => {
    const page = await visit(open);
    await press(page);
    api.expectOne('/api/v1/membership-invitation-redemptions').flush(...refused(401, { code: 'second-factor-required' }));
    await settle();
    expect(page.textContent).toContain('Code uit je app');
    await press(page);
    api.expectOne('/api/v1/session-second-factors').flush(session);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/p/partnerships/s');
  });
});
