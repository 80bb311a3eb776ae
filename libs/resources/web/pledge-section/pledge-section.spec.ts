import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { PledgeDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { PledgeSection } from './pledge-section';

const pledge: PledgeDto = {
  id: '1',
  partnershipId: 'p',
  agreementId: 'a',
  agreementTitle: 'Werkplekken in de buurt',
  organisationId: 'employer',
  organisationName: 'Zorghulp',
  kind: 'hours',
  description: 'Begeleiding op de werkplek',
  dueOn: '2026-12-31',
  pledged: 2400,
  contributed: 750,
  contributions: [
    { id: 'c', amount: 750, contributedOn: '2026-11-02', note: 'Eerste week', recordedByName: 'Sam', recordedAt: '2026-11-02T09:00:00Z' },
  ],
};
const address = '/api/v1/programmes/1/partnerships/p/pledges';

describe('the pledges of an agreement', () => {
  let fixture: ComponentFixture<PledgeSection>;
  let api: HttpTestingController;

  const open = async (permissions: string[], items: PledgeDto[], inputs: { agreementId?: string; open?: boolean } = { agreementId: 'a' }) => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ resources: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(PledgeSection);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.componentRef.setInput('permissions', permissions);
    fixture.componentRef.setInput('parties', [{ id: 'employer', name: 'Zorghulp' }]);
    fixture.detectChanges();
    await settle();
    api.expectOne(({ url }) => url === address).flush({ asOf: '2026-11-24', items });
    await settle();
  };

  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const words = () => page().textContent!.replace(/\s+/g, ' ');
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent!.trim().startsWith(name))!.click();
    await settle();
  };
  const fill = (pointer: string, value: string) => {
    const field = page().querySelector<HTMLInputElement>(`form [id$="${pointer}"]`)!;
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
  };
  const submit = async () => {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
  };

  afterEach(() => api.verify());

  it('shows what was promised and what was put in, in the unit that people use', async () => {
    await open([], [pledge]);
    expect(words()).toContain('12,5 van 40 uur ingebracht');
    expect(words()).toContain('Zorghulp · uren · uiterlijk 31 dec 2026');
    expect(words()).toContain('2 nov 2026: 12,5 uur – Eerste week (Sam)');
    expect(page().querySelector('sam-card button')).toBeNull();
  });

  it('offers no promise under an agreement that is over, and says so where nothing was promised', async () => {
    await open(['pledge.add'], [], { agreementId: 'a', open: false });
    expect(page().querySelector('sam-card button')).toBeNull();
    expect(words()).toContain(texts.section.empty.over);
  });

  it('adds a promise of money in cents', async () => {
    await open(['pledge.add'], []);
    await press('Voeg een toezegging toe');
    fill('description', 'Loonkosten');
    fill('organisationId', 'employer');
    fill('amount', '1.250,50');
    await submit();
    const { request } = expectPost(address, { ...pledge, id: '2', kind: 'money', pledged: 125_050, contributed: 0, contributions: [] });
    expect(request.body).toEqual({
      agreementId: 'a',
      organisationId: 'employer',
      kind: 'money',
      amount: 125_050,
      description: 'Loonkosten',
      dueOn: null,
    });
    await settle();
    expect(words()).toContain('€ 0,00 van € 1.250,50 ingebracht');
    expect(page().querySelector('dialog')!.open).toBe(false);
  });

  it('says what is asked for when an amount is no amount', async () => {
    await open(['pledge.add'], []);
    await press('Voeg een toezegging toe');
    fill('amount', 'veel');
    await submit();
    expect(words()).toContain('Vul een bedrag in, zoals 1250 of 1250,50.');
  });

  it('logs today what was put in, and shows the new total', async () => {
    await open(['contribution.log'], [pledge]);
    await press('Leg inbreng vast');
    fill('amount', '2');
    await submit();
    const { request } = expectPost(`${address}/1/contributions`, { ...pledge, contributed: 870 });
    expect(request.body).toEqual({ amount: 120, contributedOn: '2026-11-24', note: null, surplusNote: null });
    await settle();
    expect(words()).toContain('14,5 van 40 uur ingebracht');
  });

  it('says at the amount that it is beyond the pledge, and takes the surplus with a note', async () => {
    await open(['contribution.log'], [pledge]);
    await press('Leg inbreng vast');
    fill('amount', '900');
    await submit();
    const detail = 'Dat is meer dan er van de toezegging over is: 27,5 uur. Leg uit wat er extra is, of vul minder in.';
    const errors = [{ pointer: '/amount', code: 'contribution.beyond-pledge', detail }];
    api
      .expectOne({ method: 'POST', url: `${address}/1/contributions` })
      .flush({ title: 'Niet goed', status: 400, code: 'invalid-input', errors }, { status: 400, statusText: 'Bad Request' });
    await settle();
    const amount = page().querySelector<HTMLInputElement>('form [id$="amount"]')!;
    expect(amount.getAttribute('aria-invalid')).toBe('true');
    expect(amount.closest('sam-field')!.textContent).toContain(detail);
    expect(amount.value).toBe('900');
    fill('surplusNote', 'Een hele week extra');
    await submit();
    expect(expectPost(`${address}/1/contributions`, pledge).request.body).toMatchObject({ amount: 54_000, surplusNote: 'Een hele week extra' });
  });

  it('names the agreement of each pledge where there are several, and adds none there', async () => {
    await open(['pledge.add'], [pledge, { ...pledge, id: '2', agreementId: 'b', agreementTitle: 'Samen leren' }], {});
    expect(words()).toContain('Zorghulp · uren · Werkplekken in de buurt · uiterlijk 31 dec 2026');
    expect(words()).toContain('Zorghulp · uren · Samen leren · uiterlijk 31 dec 2026');
    expect(page().querySelector('sam-card button')).toBeNull();
  });

  function expectPost(url: string, answer: PledgeDto) {
    const call = api.expectOne({ method: 'POST', url });
    call.flush(answer);
    return call;
  }
});
