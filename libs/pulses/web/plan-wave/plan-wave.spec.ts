import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '@samenspel/identity/web';
import { WallCalendar } from '@samenspel/partnerships/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { PlanWave } from './plan-wave';

const person = (number: number, organisationId: string, level = 'tactical', role = 'contributor') => ({
  personId: `person-${number}`,
  name: `Persoon ${number}`,
  organisationId,
  organisationName: organisationId,
  level,
  role,
});

const municipality = [1, 2, 3, 4, 5, 6].map((number) => person(number, 'municipality', number === 1 ? 'strategic' : 'tactical'));
const employer = [7, 8, 9].map((number) => person(number, 'employer'));

describe('planning a wave', () => {
  let http: HttpTestingController;

  const show = async (participants: readonly object[] = [...municipality, ...employer, person(10, 'employer', 'tactical', 'reader')], plans: readonly object[] = []) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTestTexts({ pulses: nl }),
        { provide: SessionStore, useValue: { programmeId: () => 'programme' } },
        { provide: WallCalendar, useValue: { today: () => '2026-06-15' } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(PlanWave);
    fixture.componentRef.setInput('partnershipId', 'partnership');
    fixture.detectChanges();
    await Promise.resolve();
    http.expectOne((request) => request.url.endsWith('/programmes/programme/partnerships/partnership')).flush({
      id: 'partnership',
      name: 'Buurtconciërges',
      organisations: [
        { id: 'municipality', name: 'Gemeente Rotterdam', sector: 'public' },
        { id: 'employer', name: 'De Linde', sector: 'private' },
      ],
      participants,
      permissions: [],
    });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    http.expectOne((request) => request.url.endsWith('/discussion-points')).flush({ items: [], plans });
    await fixture.whenStable();
    return fixture;
  };

  const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
  const send = async (element: HTMLElement) => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await Promise.resolve();
    return http.expectOne(({ method }) => method === 'POST');
  };
  const modeOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLInputElement>('input[name=mode]')].map(({ checked }) => checked);

  it('says at once what can be reported at which response, and proposes the mode that fits', async () => {
    const { nativeElement: element } = await show();
    expect(words(element.querySelector('[role=status]'))).toBe(
      'info 6 genodigden bij Gemeente Rotterdam en 3 bij De Linde: alleen het totaal, vanaf 5 van de 9 antwoorden.'.replace('info ', ''),
    );
    expect(modeOf(element)).toEqual([false, true]);
    expect(words(element.querySelector('input[name=mode]:checked')!.closest('label'))).toContain('voorstel');
  });

  it('proposes anonymous answers where half of those invited are enough, and tells which groups can be shown', async () => {
    const more = [11, 12, 13].map((number) => person(number, 'employer'));
    const { nativeElement: element } = await show([...municipality, ...employer, ...more]);
    expect(modeOf(element)).toEqual([true, false]);
    expect(words(element.querySelector('[role=status]'))).toContain('Gemeente Rotterdam: vanaf 5 van de 6 antwoorden.');
  });

  it('promises no sectors where each partner is asked about', async () => {
    const fixture = await show([...municipality, ...employer, ...[11, 12, 13].map((number) => person(number, 'employer'))]);
    const element: HTMLElement = fixture.nativeElement;
    expect(words(element.querySelector('[role=status]'))).toContain('Publieke partners');
    element.querySelectorAll<HTMLInputElement>('input[name=instrument]')[1].click();
    await fixture.whenStable();
    expect(words(element.querySelector('[role=status]'))).toContain('De Linde: vanaf 5');
    expect(words(element.querySelector('[role=status]'))).not.toContain('Publieke partners');
  });

  it('sends one signatory of each organisation for a joint statement, the most senior unless another is chosen', async () => {
    const fixture = await show();
    const request = await send(fixture.nativeElement);
    expect(request.request.body).toMatchObject({ mode: 'joint-statement', instrumentCode: 'trust-and-course', personIds: ['person-1', 'person-7'], repeats: null });
    const [ofMunicipality] = fixture.nativeElement.querySelectorAll('sam-card:nth-of-type(3) select');
    ofMunicipality.value = 'person-4';
    ofMunicipality.dispatchEvent(new Event('change'));
    request.flush({ type: '', title: '', status: 409, code: 'wave-already-open' }, { status: 409, statusText: 'Conflict' });
    await fixture.whenStable();
    expect((await send(fixture.nativeElement)).request.body.personIds).toEqual(['person-4', 'person-7']);
  });

  it('invites whole levels by level, and part of one by name', async () => {
    const fixture = await show();
    const element: HTMLElement = fixture.nativeElement;
    element.querySelector<HTMLInputElement>('input[name=mode]')!.click();
    const boxes = [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map((box) => words(box.closest('label')))).toEqual(['Strategisch (1 persoon)', 'Tactisch (5 mensen)', 'Tactisch (3 mensen)']);
    boxes[0].click();
    await fixture.whenStable();
    const byLevel = await send(element);
    expect(byLevel.request.body).toMatchObject({ mode: 'anonymous', invitedLevels: ['tactical'] });
    byLevel.flush({ type: '', title: '', status: 409, code: 'wave-already-open' }, { status: 409, statusText: 'Conflict' });
    await fixture.whenStable();
    boxes[2].click();
    await fixture.whenStable();
    expect((await send(element)).request.body.personIds).toEqual(['person-2', 'person-3', 'person-4', 'person-5', 'person-6']);
  });

  describe('when all partners see the results', () => {
    const choice = (element: HTMLElement) => element.querySelector<HTMLSelectElement>('pulses-release-choice select')!;
    const choose = async (fixture: Awaited<ReturnType<typeof show>>, value: string) => {
      const select = choice(fixture.nativeElement);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    };

    it('is left to the first meeting after the close, or set for one that stands in time', async () => {
      const fixture = await show(undefined, [
        { id: 'too-early', plannedOn: '2026-06-29', subject: 'Voortgang', points: [] },
        { id: 'in-time', plannedOn: '2026-07-02', subject: 'Kwartaaloverleg', points: [] },
        { id: 'too-late', plannedOn: '2026-07-21', subject: 'Zomer', points: [] },
      ]);
      expect([...choice(fixture.nativeElement).options].map(words)).toEqual(['het eerste overleg na de laatste dag', '2 jul 2026: Kwartaaloverleg', 'een nieuw overleg dat je hier plant']);
      expect(words(choice(fixture.nativeElement).closest('sam-field'))).toContain('Zoals het nu staat: 2 jul 2026.');
      await choose(fixture, '2026-07-02');
      expect((await send(fixture.nativeElement)).request.body).toMatchObject({ releasesOn: '2026-07-02' });
    });

    it('can be a meeting that is planned right here, within its bounds, with what is wrong at its field', async () => {
      const fixture = await show();
      const element: HTMLElement = fixture.nativeElement;
      await choose(fixture, 'new');
      const day = element.querySelector<HTMLInputElement>('pulses-release-choice input[type=date]')!;
      expect([day.min, day.value, day.max]).toEqual(['2026-06-30', '2026-07-06', '2026-07-20']);
      expect(words(day.closest('sam-field'))).toContain('uiterlijk 20 jul 2026');
      day.value = '2026-07-21';
      day.dispatchEvent(new Event('input'));
      await fixture.whenStable();
      const request = await send(element);
      expect(request.request.body).toMatchObject({ conversationOn: '2026-07-21' });
      expect(request.request.body.releasesOn).toBeUndefined();
      request.flush(
        { type: '', title: '', status: 400, code: 'invalid-input', errors: [{ pointer: '/conversationOn', code: 'wave-released-too-late', detail: 'Kies een datum binnen 21 dagen na de laatste dag.' }] },
        { status: 400, statusText: 'Bad Request' },
      );
      await fixture.whenStable();
      expect(words(day.closest('sam-field'))).toContain('Kies een datum binnen 21 dagen na de laatste dag.');
    });
  });

  it('shows a mistake at its field', async () => {
    const fixture = await show();
    (await send(fixture.nativeElement)).flush(
      { type: '', title: '', status: 400, code: 'invalid-input', errors: [{ pointer: '/closesOn', code: 'wave-closes-too-early', detail: 'Kies een laatste dag na de eerste dag.' }] },
      { status: 400, statusText: 'Bad Request' },
    );
    await fixture.whenStable();
    const fields = [...fixture.nativeElement.querySelectorAll('sam-field')].map(words);
    expect(fields.find((text) => text!.includes('Laatste dag om te antwoorden'))).toContain('Kies een laatste dag na de eerste dag.');
  });
});
