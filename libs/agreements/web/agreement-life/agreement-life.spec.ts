import { HttpTestingController } from '@angular/common/http/testing';
import { type Type, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { AmendPage } from '../amendment/amend-page';
import { TerminatePage } from '../termination/terminate-page';
import texts from '../texts/nl.json';
import { AgreementLife } from './agreement-life';

const partnership = '/api/v1/programmes/1/partnerships/p';
const drafts = `${partnership}/agreement-drafts`;
const agreement = (change: object = {}) => ({
  id: 'a',
  partnershipId: 'p',
  title: 'Buurtwerk',
  status: 'active',
  number: 2,
  startsOn: '2026-01-01',
  asOf: '2026-11-24',
  milestones: [
    { id: 'm1', title: 'Werkplaats open', responsibleOrganisationName: 'Zorghulp' },
    { id: 'm2', title: 'Al klaar', responsibleOrganisationName: 'Zorghulp', completedOn: '2026-05-01' },
  ],
  ...change,
});
const open = { id: 'd', organisationName: 'Gemeente', status: 'in-consultation' };

describe('the life of an agreement on screen', () => {
  let api: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  let navigate: jest.SpyInstance;

  afterEach(() => TestBed.resetTestingModule());

  const page = () => fixture.nativeElement as HTMLElement;
  const links = () => [...page().querySelectorAll('a')].map((link) => link.textContent!.trim());

  const settle = () => settled(fixture);
  async function show<T>(component: Type<T>, inputs: object): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(component as Type<unknown>);
    api = TestBed.inject(HttpTestingController);
    navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await settle();
  }
  const answer = async (address: string, body: object) => {
    api.expectOne(({ url, method }) => url === address && method === 'GET').flush(body);
    await settle();
  };
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find((button) => button.textContent!.trim() === name)!.click();
    await settle();
  };
  const fill = (label: string, value: string) => {
    const id = [...page().querySelectorAll('label')].find((found) => found.textContent!.trim().startsWith(label))!.htmlFor;
    const field = document.getElementById(id) ?? page().querySelector<HTMLElement>(`[id="${id}"]`);
    (field as HTMLInputElement).value = value;
    field!.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  };

  describe('on the page of the agreement', () => {
    const everything = ['agreement-draft.write', 'agreement.terminate'];

    it('offers to amend and to terminate to who may, while it is in force', async () => {
      await show(AgreementLife, { agreement: agreement(), permissions: everything });
      await answer(drafts, { items: [] });
      expect(links()).toEqual(['Bekijk alle versies', 'Wijzig deze overeenkomst', 'Beëindig deze overeenkomst']);
      fixture.componentRef.setInput('permissions', []);
      await settle();
      expect(links()).toEqual(['Bekijk alle versies']);
    });

    it('shows the amendment that is being made instead of a second one', async () => {
      await show(AgreementLife, { agreement: agreement(), permissions: everything });
      await answer(drafts, { items: [open] });
      expect(page().textContent).toContain('wijziging ligt voor bij de partners');
      expect(links()).toEqual(['Wijziging van Gemeente', 'Bekijk alle versies', 'Beëindig deze overeenkomst']);
    });

    it('tells calmly how it ended, and offers nothing any more', async () => {
      const termination = { terminatedOn: '2026-10-01', reason: 'Samen gestopt', lesson: 'Eerder praten', recordedByName: 'Noor', recordedAt: '2026-10-01T10:00:00Z' };
      await show(AgreementLife, { agreement: agreement({ status: 'terminated', termination }), permissions: everything });
      await answer(drafts, { items: [] });
      for (const words of ['beëindigd per', 'Samen gestopt', 'Eerder praten', 'Noor']) expect(page().textContent).toContain(words);
      expect(links()).toEqual(['Bekijk alle versies']);
    });
  });

  describe('amending', () => {
    const ready = async () => {
      await show(AmendPage, { partnershipId: 'p', agreementId: 'a' });
      await answer(`${partnership}/agreements/a`, agreement());
      await answer(drafts, { items: [] });
      await answer(`${partnership}/decisions`, { items: [{ id: 'x', text: 'Een half jaar erbij', meetingId: 'y', subject: 'Najaar', heldOn: '2026-11-01' }] });
    };

    it('begins a draft with the reason and the decision, and goes on where the text is written', async () => {
      await ready();
      fill('Waarom willen jullie dit wijzigen?', 'Meer tijd nodig');
      fill('Volgt dit uit een besluit?', 'x');
      await press('Ga verder met de tekst');
      const started = api.expectOne({ method: 'POST', url: drafts });
      expect(started.request.body).toEqual({ agreementId: 'a' });
      started.flush({ id: 'd' });
      await settle();
      const motivated = api.expectOne({ method: 'PUT', url: `${drafts}/d/motivation` });
      expect(motivated.request.body).toEqual({ reason: 'Meer tijd nodig', decisionId: 'x', lesson: null });
      motivated.flush({ id: 'd' });
      await settle();
      expect(navigate).toHaveBeenCalledWith(['/programmes', '1', 'partnerships', 'p', 'agreement-drafts', 'd']);
    });

    it('goes on with the same draft when the motivation was refused', async () => {
      await ready();
      await press('Ga verder met de tekst');
      api.expectOne({ method: 'POST', url: drafts }).flush({ id: 'd' });
      await settle();
      api.expectOne(`${drafts}/d/motivation`).flush({ title: 'Nee', detail: 'Nee' }, { status: 400, statusText: 'Bad Request' });
      await settle();
      await press('Ga verder met de tekst');
      api.expectOne(`${drafts}/d/motivation`);
      api.verify();
    });

    it('leads to the amendment that is being made already', async () => {
      await show(AmendPage, { partnershipId: 'p', agreementId: 'a' });
      await answer(`${partnership}/agreements/a`, agreement());
      await answer(drafts, { items: [open] });
      expect(page().textContent).toContain('Gemeente begon die');
      expect(page().querySelector('form')).toBeNull();
    });
  });

  describe('terminating', () => {
    beforeEach(async () => {
      await show(TerminatePage, { partnershipId: 'p', agreementId: 'a' });
      await answer(`${partnership}/agreements/a`, agreement());
    });

    it('asks for the reason and for a day that has come, before anything else', async () => {
      fill('Vanaf welke dag', '2026-12-01');
      await press('Ga verder');
      expect(page().querySelector('h2')?.textContent).not.toBe('Klopt dit?');
      expect(page().textContent).toContain('Kies vandaag of een eerdere dag.');
      expect(page().textContent).toContain('Schrijf waarom jullie stoppen.');
    });

    it('names what stops, and ends it only after that', async () => {
      fill('Waarom stoppen jullie?', 'Samen gestopt');
      await press('Ga verder');
      expect(page().textContent).toContain('Werkplaats open (Zorghulp)');
      expect(page().textContent).not.toContain('Al klaar');

      api.expectNone(`${partnership}/agreements/a/termination`);
      await press('Beëindig de overeenkomst');
      const { request } = api.expectOne(`${partnership}/agreements/a/termination`);
      expect(request.body).toEqual({ terminatedOn: '2026-11-24', reason: 'Samen gestopt', lesson: null });
    });

    it('gives back what was written when it is refused', async () => {
      fill('Waarom stoppen jullie?', 'Samen gestopt');
      await press('Ga verder');
      await press('Beëindig de overeenkomst');
      const problem = { title: 'Kan niet', code: 'agreement.terminated', detail: 'Deze overeenkomst is beëindigd.', status: 409 };
      api.expectOne(`${partnership}/agreements/a/termination`).flush(problem, { status: 409, statusText: 'Conflict' });
      await settle();
      expect(page().textContent).toContain('Deze overeenkomst is beëindigd.');
      expect(page().querySelectorAll('textarea')[0]!.value).toBe('Samen gestopt');
    });
  });
});
