import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestApi } from '@samenspel/api-client/testing';
import { DeviceStorage } from '@samenspel/ui';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { departureKey, SignInReturn } from './sign-in-return';

const address = '/api/v1/single-sign-on-returns';

describe('coming back from the provider', () => {
  let api: HttpTestingController;
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'sign-in/return', component: SignInReturn },
          { path: '**', children: [] },
        ]),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
      ],
    });
    TestBed.inject(DeviceStorage).keep(departureKey, '/programmes/1');
    api = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create('/sign-in/return?code=c&state=a%20b');
  });

  afterEach(() => api.verify());

  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  const page = () => (harness.fixture.nativeElement as HTMLElement).textContent;

  it('hands over what the provider said, once, and goes on to where the person was going', async () => {
    const request = api.expectOne(address);
    expect(request.request.body).toEqual({ parameters: 'code=c&state=a+b' });
    request.flush({ account: { id: 'a', email: 'a@b.example', name: 'A' }, programmes: [] });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/1');
    expect(TestBed.inject(DeviceStorage).read(departureKey)).toBeUndefined();
  });

  it('takes the code out of the address and tells kindly what is wrong', async () => {
    api.expectOne(address).flush({ code: 'single-sign-on.other-domain', status: 403, title: 'x', detail: 'Je e-mailadres hoort er niet bij.' }, { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/sign-in/return');
    expect(page()).toContain('Je e-mailadres hoort er niet bij.');
    expect(page()).toContain('Naar inloggen');
  });

  it('asks the code of the app when that is on', async () => {
    api.expectOne(address).flush({ code: 'second-factor-required', status: 401, title: 'x', detail: 'x' }, { status: 401, statusText: 'Unauthorized' });
    await settle();
    expect(harness.fixture.nativeElement.querySelector('identity-second-factor')).not.toBeNull();
  });
});
