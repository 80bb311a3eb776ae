import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { OpenWave } from './open-wave';

const person = (number: number) => ({
  personId: `person-${number}`,
  name: `Persoon ${number}`,
  organisationId: 'municipality',
  organisationName: 'Gemeente Rotterdam',
  level: 'tactical',
  role: 'contributor',
});

describe('beginning a wave', () => {
  let http: HttpTestingController;

  const show = async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTestTexts({ pulses: nl }),
        { provide: SessionStore, useValue: { programmeId: () => 'programme' } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(OpenWave);
    fixture.componentRef.setInput('partnershipId', 'partnership');
    fixture.detectChanges();
    await Promise.resolve();
    http.expectOne((request) => request.url.endsWith('/programmes/programme/partnerships/partnership')).flush({
      id: 'partnership',
      name: 'Buurtconciërges',
      organisations: [{ id: 'municipality', name: 'Gemeente Rotterdam', sector: 'public' }],
      participants: [1, 2, 3, 4, 5, 6].map(person),
      permissions: [],
    });
    await fixture.whenStable();
    return fixture;
  };

  it('invites everyone to start with, and says what can be seen with so many', async () => {
    const fixture = await show();
    const boxes = [...fixture.nativeElement.querySelectorAll('input[type=checkbox]')] as HTMLInputElement[];
    expect(boxes.map((box) => box.checked)).toEqual(Array(6).fill(true));
    const status = () => fixture.nativeElement.querySelector('[role=status]').textContent;
    expect(status()).toContain('Met 6 genodigden zie je straks alleen het totaal');
    boxes[0].click();
    await fixture.whenStable();
    expect(status()).toContain('alleen als alle 5 genodigden');
    boxes[1].click();
    await fixture.whenStable();
    expect(status()).toContain('Met 4 genodigden komt er nooit een cijfer');
  });

  it('sends who is still invited, and shows a mistake at its field', async () => {
    const fixture = await show();
    fixture.nativeElement.querySelector('input[type=checkbox]').click();
    fixture.nativeElement.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await Promise.resolve();
    const request = http.expectOne(({ method }) => method === 'POST');
    expect(request.request.body.personIds).toEqual(['person-2', 'person-3', 'person-4', 'person-5', 'person-6']);
    request.flush(
      { type: '', title: '', status: 400, code: 'invalid-input', errors: [{ pointer: '/closesOn', code: 'wave-closes-too-early', detail: 'Kies een laatste dag na vandaag.' }] },
      { status: 400, statusText: 'Bad Request' },
    );
    await fixture.whenStable();
    expect(fixture.nativeElement.querySelector('sam-field').textContent).toContain('Kies een laatste dag na vandaag.');
  });
});
