import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AccountSecurity, AccountSession } from '@samenspel/api-client';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { provideRouter } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import texts from '../texts/nl.json';
import { AccountPage } from './account';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const moment = '2026-06-15T10:00:00.000Z';
const here: AccountSession = { id: 'here', current: true, userAgent: firefox, createdAt: moment, lastUsedAt: moment };
const there: AccountSession = { id: 'there', current: false, userAgent: '', createdAt: moment, lastUsedAt: moment };
const refusal = (pointer: string, detail: string) => ({
  type: 'about:blank',
  title: 'Niet alles is goed ingevuld',
  status: 400,
  code: 'invalid-input',
  errors: [{ pointer, code: 'refused', detail }],
});
const badRequest = { status: 400, statusText: 'Bad Request' };
const noContent = { status: 204, statusText: 'No Content' };

describe('my account', () => {
  let fixture: ComponentFixture<AccountPage>;
  let api: HttpTestingController;

  const settle = () => settled(fixture);
  const answer = async (security: Partial<AccountSecurity>, sessions: AccountSession[]) => {
    await settle();
    api.match('/api/v1/account').forEach((request) =>
      request.flush({ email: 'nadia@rotterdam.example', hasPassword: true, twoFactor: false, ...security }),
    );
    api.match('/api/v1/account/sessions').forEach((request) => request.flush({ items: sessions }));
    await settle();
  };
  /** What programmes ask depends on the second step, so the session is asked for anew. */
  const answerSession = async () => {
    const account = { id: 'account', email: 'nadia@rotterdam.example', name: 'Nadia', operator: false };
    api.expectOne('/api/v1/session').flush({ account, programmes: [] });
    await settle();
  };
  const open = async (security: Partial<AccountSecurity> = {}, sessions: AccountSession[] = [here, there]) => {
    fixture = TestBed.createComponent(AccountPage);
    fixture.detectChanges();
    await answer(security, sessions);
  };
  const page = () => fixture.nativeElement as HTMLElement;
  const card = (heading: string) =>
    [...page().querySelectorAll<HTMLElement>('sam-card')].find((one) => one.querySelector('h2')?.textContent?.includes(heading))!;
  const press = (within: HTMLElement, name: string) =>
    [...within.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)!.click();
  const fill = (within: HTMLElement, label: string, value: string) => {
    const id = [...within.querySelectorAll('label')].find(({ textContent }) => textContent?.trim().startsWith(label))!.htmlFor;
    const control = within.querySelector<HTMLInputElement>(`[id="${id}"]`)!;
    control.value = value;
    control.dispatchEvent(new Event('input'));
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
      ],
    });
    api = TestBed.inject(HttpTestingController);
  });

  afterEach(() => api.verify());

  it('says in words where someone is signed in, and marks this device', async () => {
    await open();
    const rows = [...card('Waar je bent ingelogd').querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('Firefox op Windows');
    expect(rows[0]).toContain('dit apparaat');
    expect(rows[0]).not.toContain('Uitloggen');
    expect(rows[1]).toContain('Onbekend apparaat');
  });

  it('signs out one other device', async () => {
    await open();
    press(card('Waar je bent ingelogd'), 'Uitloggen');
    api.expectOne({ method: 'DELETE', url: '/api/v1/account/sessions/there' }).flush(null, noContent);
    await answer({}, [here]);
    expect(page().textContent).not.toContain('Onbekend apparaat');
    expect(page().textContent).not.toContain('Overal elders uitloggen');
  });

  it('signs out everywhere else', async () => {
    await open();
    press(card('Waar je bent ingelogd'), 'Overal elders uitloggen');
    api.expectOne({ method: 'POST', url: '/api/v1/account/session-revocations' }).flush(null, noContent);
    await answer({}, [here]);
    expect(page().querySelectorAll('identity-account-sessions li')).toHaveLength(1);
  });

  it('shows at the field why a password is not taken', async () => {
    await open();
    const form = card('Wachtwoord wijzigen');
    fill(form, 'Wachtwoord van nu', 'het oude wachtwoord');
    fill(form, 'Nieuw wachtwoord', 'Welkom2026!!');
    press(form, 'Bewaar wachtwoord');
    const request = api.expectOne({ method: 'PUT', url: '/api/v1/account/password' });
    expect(request.request.body).toEqual({ currentPassword: 'het oude wachtwoord', newPassword: 'Welkom2026!!' });
    request.flush(refusal('/newPassword', 'Dit wachtwoord is makkelijk te raden.'), badRequest);
    await settle();
    expect(form.querySelector('.sam-field-error')?.textContent).toContain('makkelijk te raden');
  });

  it('asks no present password of who has none, and explains what comes first', async () => {
    await open({ hasPassword: false });
    expect(card('Wachtwoord kiezen').textContent).not.toContain('Wachtwoord van nu');
    expect(card('Inloggen in twee stappen').querySelector('form')).toBeNull();
    expect(card('Inloggen in twee stappen').textContent).toContain('Kies eerst een wachtwoord');
  });

  it('turns two steps on with a key and a code, and shows the recovery codes once', async () => {
    await open();
    const steps = () => card('Inloggen in twee stappen');
    fill(steps(), 'Je wachtwoord', 'het oude wachtwoord');
    press(steps(), 'Zet aan');
    api
      .expectOne({ method: 'POST', url: '/api/v1/account/two-factor-enrolments' })
      .flush({ uri: 'otpauth://totp/Samenspel:nadia?secret=ABCDEF', key: 'ABCDEF', recoveryCodes: [{ code: 'aaaaa-bbbbb' }] });
    await settle();
    expect(steps().querySelector('code')?.textContent).toBe('ABCDEF');
    expect(steps().querySelector('a')?.getAttribute('href')).toBe('otpauth://totp/Samenspel:nadia?secret=ABCDEF');
    expect(steps().textContent).not.toContain('aaaaa-bbbbb');

    fill(steps(), 'Code die de app laat zien', '123 456');
    press(steps(), 'Controleer');
    const confirmation = api.expectOne({ method: 'POST', url: '/api/v1/account/two-factor-confirmations' });
    expect(confirmation.request.body).toEqual({ code: '123456' });
    confirmation.flush(null, noContent);
    await answer({ twoFactor: true }, [here]);
    await answerSession();
    expect(steps().textContent).toContain('aaaaa-bbbbb');

    press(steps(), 'Ik heb ze bewaard');
    await settle();
    expect(steps().textContent).not.toContain('aaaaa-bbbbb');
    expect(steps().textContent).toContain('Dit staat aan');
  });

  it('keeps the key in view when the code is wrong', async () => {
    await open();
    const steps = () => card('Inloggen in twee stappen');
    press(steps(), 'Zet aan');
    api
      .expectOne('/api/v1/account/two-factor-enrolments')
      .flush({ uri: 'otpauth://totp/x', key: 'ABCDEF', recoveryCodes: [{ code: 'aaaaa-bbbbb' }] });
    await settle();
    press(steps(), 'Controleer');
    api.expectOne('/api/v1/account/two-factor-confirmations').flush(refusal('/code', 'Deze code klopt niet.'), badRequest);
    await settle();
    expect(steps().querySelector('.sam-field-error')?.textContent).toContain('Deze code klopt niet.');
    expect(steps().querySelector('code')?.textContent).toBe('ABCDEF');
  });

  it('turns two steps off with the password', async () => {
    await open({ twoFactor: true });
    const steps = card('Inloggen in twee stappen');
    fill(steps, 'Je wachtwoord', 'het oude wachtwoord');
    press(steps, 'Zet uit');
    const request = api.expectOne({ method: 'POST', url: '/api/v1/account/two-factor-removals' });
    expect(request.request.body).toEqual({ password: 'het oude wachtwoord' });
    request.flush(null, noContent);
    await answer({ twoFactor: false }, [here]);
    await answerSession();
    expect(card('Inloggen in twee stappen').textContent).toContain('Zet aan');
  });
});
