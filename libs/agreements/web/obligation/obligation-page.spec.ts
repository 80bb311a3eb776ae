import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ObligationDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { ObligationPage } from './obligation-page';

const obligation: ObligationDto = {
  id: 'o',
  title: 'Verslag over de plekken',
  asOf: '2026-06-15',
  partnershipId: 'p',
  partnershipName: 'Buurtconciërges',
  agreementId: 'a',
  agreementTitle: 'Werkplekken in de buurt',
  organisationId: 'employer',
  organisationName: 'Zorghulp',
  towardsOrganisationId: null,
  towardsOrganisationName: null,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  firstDueOn: '2026-03-31',
  recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
  noticeDays: 20,
  next: { dueOn: '2026-06-30', fulfilledOn: null, status: 'due' },
  late: 0,
  fulfilledOnTime: 1,
  fulfilledLate: 0,
  waitsFor: [{ kind: 'obligation', id: 'g', title: 'Begeleiding geleverd', organisationName: 'Gemeente' }],
  otherParties: [{ id: 'municipality', name: 'Gemeente' }],
  mayRecordPause: true,
};
const inTime = { late: 0, expected: false, waited: [], unsettled: 0, own: 0, waits: [] };
const shared = { ...inTime, late: 20, waited: [{ organisationId: 'municipality', organisationName: 'Gemeente', days: 12 }], own: 8 };
const address = '/api/v1/programmes/1/partnerships/p';

describe('the page of an obligation', () => {
  let fixture: ComponentFixture<ObligationPage>;
  let api: HttpTestingController;

  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent!.replace(/\s+/g, ' ');

  async function open(permissions: string[]): Promise<void> {
    await TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([]),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    }).compileComponents();
    fixture = TestBed.createComponent(ObligationPage);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('obligationId', 'o');
    api = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    api.expectOne(`${address}/obligations/o`).flush(obligation);
    answerOccurrences();
    api.expectOne(address).flush({ id: 'p', name: 'Buurtconciërges', permissions });
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
    api.expectOne(({ url, params }) => url === `${address}/wait-pauses` && params.get('obligationId') === 'o').flush({ items: [], asOf: '2026-06-15' });
    await fixture.whenStable();
  }

  const answerOccurrences = () =>
    api.expectOne(`${address}/obligations/o/occurrences`).flush({
      items: [
        { dueOn: '2026-06-30', fulfilledOn: null, status: 'due', recordings: [], fairClock: inTime },
        {
          dueOn: '2026-03-31',
          fulfilledOn: '2026-03-30',
          status: 'fulfilled-on-time',
          fairClock: shared,
          recordings: [{ kind: 'fulfilled', fulfilledOn: '2026-03-30', note: 'Met de cijfers', recordedByName: 'Sam', recordedAt: '2026-03-30T10:00:00Z' }],
        },
      ],
    });

  it('says what is expected of whom, how often, and what was done before', async () => {
    await open([]);
    expect(words()).toContain('Verwacht van Zorghulp, uiterlijk dinsdag 30 juni 2026.');
    expect(words()).toContain('elk kwartaal, op de laatste dag');
    expect(words()).toContain('Met de cijfers');
    expect(words()).toContain('op tijd gedaan');
    expect(page().querySelector('form')).toBeNull();
    expect([...page().querySelectorAll('button')].map((button) => button.textContent)).not.toContainEqual(expect.stringContaining('Neem terug'));
  });

  it('says what it waits for, and for whom late days count', async () => {
    await open([]);
    expect(words()).toContain('Wacht opBegeleiding geleverd Gemeente');
    expect(page().querySelector('.awaited a')!.getAttribute('href')).toBe('/programmes/1/partnerships/p/obligations/g');
    expect(words()).toContain('20 dagen later dan afgesproken. Daarvan wachtten er 12 op Gemeente. 8 dagen tellen voor Zorghulp zelf.');
  });

  it('lets the one who waits record it', async () => {
    await open(['wait-pause.record']);
    expect([...page().querySelectorAll('button')].map(({ textContent }) => textContent!.trim())).toContain('Dit wacht op een ander');
  });

  it('records in one step that it was done today for the day that is open', async () => {
    await open(['obligation.fulfil']);
    page().querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
    const request = api.expectOne(`${address}/obligations/o/fulfilments`);
    expect(request.request.body).toEqual({ dueOn: '2026-06-30', fulfilledOn: '2026-06-15', note: null });
    request.flush({ ...obligation, next: null });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    answerOccurrences();
    await fixture.whenStable();
    expect(words()).toContain('Er staat nu niets open.');
  });

  it('shows at the field what is wrong', async () => {
    await open(['obligation.fulfil']);
    page().querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
    const detail = 'Kies vandaag of een eerdere dag.';
    api
      .expectOne(`${address}/obligations/o/fulfilments`)
      .flush({ title: 'Kijk het na.', status: 400, code: 'invalid-input', errors: [{ pointer: '/fulfilledOn', code: 'obligation.fulfilled-later', detail }] }, { status: 400, statusText: 'Bad Request' });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    await fixture.whenStable();
    expect(page().querySelector('sam-field')!.textContent).toContain(detail);
  });
});
