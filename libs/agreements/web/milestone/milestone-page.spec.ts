import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MilestoneDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { MilestonePage } from './milestone-page';

const milestone: MilestoneDto = {
  id: 'm',
  title: 'Eerste vijf plekken open',
  asOf: '2026-11-24',
  baselineOn: '2026-12-08',
  forecastOn: null,
  dueOn: '2026-12-08',
  completedOn: null,
  status: 'planned',
  responsibleOrganisationId: 'employer',
  responsibleOrganisationName: 'Zorghulp',
  responsiblePersonId: 'sam',
  responsiblePersonName: 'Sam',
  goalId: null,
  goalTitle: null,
  partnershipId: 'p',
  partnershipName: 'Buurtconciërges',
  agreementId: 'a',
  agreementTitle: 'Werkplekken in de buurt',
  evidence: null,
  evidenceCount: 0,
  forecasts: [],
  completion: null,
  acceptance: null,
  objections: [],
  fairClock: { late: 0, expected: false, waited: [], unsettled: 0, own: 0, waits: [] },
  otherParties: [{ id: 'municipality', name: 'Gemeente Almere' }],
  mayRecordPause: false,
  version: 4,
};
const address = '/api/v1/programmes/1/partnerships/p';

describe('the page of a milestone', () => {
  let fixture: ComponentFixture<MilestonePage>;
  let api: HttpTestingController;

  const open = async (permissions: string[], shown: MilestoneDto = milestone) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(MilestonePage);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('milestoneId', 'm');
    fixture.detectChanges();
    await settle();
    api.expectOne(address).flush({ permissions });
    api.expectOne(`${address}/milestones/m`).flush(shown);
    await settle();
    api.expectOne(`${address}/wait-pauses?limit=100&milestoneId=m`).flush({ items: [], asOf: '2026-11-24' });
    await settle();
  };

  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const buttons = () => [...page().querySelectorAll('button')].map(({ textContent }) => textContent?.trim());
  const submit = async () => {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
  };

  afterEach(() => api.verify());

  it('says what is expected, of whom and when', async () => {
    await open(['milestone.complete', 'milestone.forecast']);
    expect(page().querySelector('h1')?.textContent).toBe('Eerste vijf plekken open');
    expect(page().textContent).toContain('Verwacht van Zorghulp, uiterlijk dinsdag 8 december 2026.');
    expect(buttons()).toEqual(['Markeer als gedaan', 'Verwacht een andere datum']);
  });

  it('offers nothing to do to someone who may only read', async () => {
    await open(['milestone.read']);
    expect(buttons()).toEqual([]);
  });

  it('offers nothing once the agreement was terminated, and says since when', async () => {
    await open(['milestone.complete', 'milestone.forecast'], { ...milestone, agreementTerminatedOn: '2026-11-20' });
    expect(buttons()).toEqual([]);
    expect(page().textContent).toContain('De overeenkomst is beëindigd op 20 nov 2026.');
  });

  it('marks as done today, with a note, on the version that was read', async () => {
    await open(['milestone.complete']);
    const note = page().querySelector('textarea')!;
    note.value = 'Zes plekken zelfs';
    note.dispatchEvent(new Event('input'));
    await submit();
    const { request, flush } = expectPost('completion');
    expect(request.headers.get('If-Match')).toBe('"4"');
    expect(request.body).toEqual({ completedOn: '2026-11-24', note: 'Zes plekken zelfs' });
    flush({
      ...milestone,
      status: 'completed',
      completedOn: '2026-11-24',
      version: 5,
      completion: { completedOn: '2026-11-24', note: 'Zes plekken zelfs', recordedByName: 'Sam', recordedAt: '2026-11-24T09:00:00Z' },
    });
    await settle();
    expect(page().textContent).toContain('Gedaan op 24 nov 2026');
    expect(page().textContent).toContain('Zes plekken zelfs');
    expect(buttons()).toEqual([]);
  });

  it('shows what is there now when somebody else was first', async () => {
    await open(['milestone.forecast', 'milestone.complete']);
    await submit();
    expectPost('completion').flush(
      { title: 'Iemand anders heeft dit net gewijzigd.', detail: 'Kijk naar de nieuwe versie.', status: 412, code: 'stale-version' },
      { status: 412, statusText: 'Precondition Failed' },
    );
    await settle();
    api.expectOne(`${address}/milestones/m`).flush({ ...milestone, forecastOn: '2027-01-10', dueOn: '2027-01-10', status: 'moved', version: 5 });
    await settle();
    expect(page().textContent).toContain('Iemand anders heeft dit net gewijzigd.');
    expect(page().textContent).toContain('10 jan 2027');
    expect(buttons()).toContain('Markeer als gedaan');
  });

  const delivered: MilestoneDto = {
    ...milestone,
    status: 'completed',
    completedOn: '2026-11-20',
    completion: { completedOn: '2026-11-20', note: null, recordedByName: 'Sam', recordedAt: '2026-11-20T09:00:00Z' },
    acceptance: { state: 'open', answerUntil: '2026-12-04', accepterNames: 'Gemeente Almere', mayAnswer: true },
  };

  it('asks who may accept whether it is right, and accepts with one button', async () => {
    await open(['milestone.accept'], delivered);
    expect(page().textContent).toContain('Hoort niemand iets tot en met 4 dec 2026, dan geldt het als stilzwijgend geaccepteerd.');
    expect(buttons()).toEqual(['Accepteer', 'Er ontbreekt nog iets']);
    await submit();
    const { request, flush } = expectPost('acceptance');
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"4"', { kind: 'accepted' }]);
    flush({ ...delivered, acceptance: { ...delivered.acceptance!, state: 'accepted', mayAnswer: false, organisationName: 'Gemeente Almere' } });
    await settle();
    expect(page().textContent).toContain('Geaccepteerd door Gemeente Almere.');
    expect(buttons()).toEqual([]);
  });

  it('asks what is missing before it objects, and shows what the API finds wrong at the field', async () => {
    await open(['milestone.accept'], delivered);
    page().querySelectorAll('button')[1]!.click();
    await settle();
    await submit();
    const { request, flush } = expectPost('acceptance');
    expect(request.body).toEqual({ kind: 'objected', reason: null });
    const errors = [{ pointer: '/reason', code: 'milestone.objection-needs-reason', detail: 'Schrijf op wat er nog ontbreekt.' }];
    flush({ title: 'Er klopt iets niet', status: 400, code: 'invalid-input', errors }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(page().querySelector('sam-field')?.textContent).toContain('Schrijf op wat er nog ontbreekt.');
  });

  it('says what was accepted tacitly', async () => {
    await open([], { ...delivered, acceptance: { ...delivered.acceptance!, state: 'accepted-tacitly', mayAnswer: false } });
    expect(page().textContent).toContain('Stilzwijgend geaccepteerd: tot en met 4 dec 2026 kwam er geen bezwaar.');
  });

  it('says how late it is and for whom those days count', async () => {
    const waited = [{ organisationId: 'municipality', organisationName: 'Gemeente Almere', days: 12 }];
    await open([], { ...milestone, fairClock: { late: 20, expected: false, waited, unsettled: 0, own: 8, waits: [] } });
    expect(page().querySelector('agreements-fair-clock')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      '20 dagen later dan afgesproken. Daarvan wachtten er 12 op Gemeente Almere. 8 dagen tellen voor Zorghulp zelf.',
    );
  });

  it('takes a file as evidence where that was agreed, and a document that is there already', async () => {
    const asked = { ...milestone, evidence: 'Foto van de sleutels' };
    await open(['milestone.complete'], asked);
    const documents = (query: string) => api.expectOne(`${address}/agreements/a/documents${query}`);
    documents('').flush({ items: [{ id: 'old', title: 'Verslag', withdrawal: null }] });
    await settle();
    expect(page().textContent).toContain('Afgesproken is dat dit laat zien dat het klaar is: Foto van de sleutels');
    page().querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    const input = page().querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'sleutels.jpg')], configurable: true });
    input.dispatchEvent(new Event('change'));
    await submit();
    const upload = api.expectOne({ method: 'POST', url: `${address}/agreements/a/documents` });
    const form = upload.request.body as FormData;
    expect([form.get('milestoneId'), form.get('kind')]).toEqual(['m', 'completionCertificate']);
    upload.flush({ id: 'new', title: 'sleutels.jpg' });
    await settle();
    documents('').flush({ items: [] });
    await settle();
    const { request, flush } = expectPost('completion');
    expect(request.body).toEqual({ completedOn: '2026-11-24', note: null, documentIds: ['old', 'new'] });
    flush({ ...asked, status: 'completed', completedOn: '2026-11-24', evidenceCount: 2, completion: { completedOn: '2026-11-24', note: null, recordedByName: 'Sam', recordedAt: '2026-11-24T09:00:00Z' } });
    await settle();
    documents('?milestoneId=m').flush({ items: [] });
    await settle();
    expect(page().textContent).toContain('Afgesproken: Foto van de sleutels');
  });

  function expectPost(route: string) {
    const call = api.expectOne({ method: 'POST', url: `${address}/milestones/m/${route}` });
    return { request: call.request, flush: call.flush.bind(call) };
  }
});
