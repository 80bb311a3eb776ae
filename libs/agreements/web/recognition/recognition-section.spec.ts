import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AgreementRecognitionDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { RecognitionSection } from './recognition-section';

const municipality = { organisationId: 'municipality', organisationName: 'Gemeente', state: 'registered' as const };
const employer = { organisationId: 'employer', organisationName: 'Zorghulp', state: 'open' as const };
const open: AgreementRecognitionDto = {
  state: 'open',
  registeredByOrganisationName: 'Gemeente',
  parties: [municipality, employer],
  mayRecognise: true,
  mayDispute: true,
};
const address = '/api/v1/programmes/1/partnerships/p/agreements/a/recognitions';

describe('recognising an agreement', () => {
  let fixture: ComponentFixture<RecognitionSection>;
  let api: HttpTestingController;

  const show = async (recognition: AgreementRecognitionDto, permissions = ['agreement-recognition.give']) => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(RecognitionSection);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('agreementId', 'a');
    fixture.componentRef.setInput('permissions', permissions);
    document.body.append(fixture.nativeElement);
    fixture.detectChanges();
    await settle();
    api.expectOne({ method: 'GET', url: address }).flush(recognition);
    await settle();
  };
  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const buttons = () => [...page().querySelectorAll('button')].map(({ textContent }) => textContent?.trim());
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!.click();
    await settle();
  };

  afterEach(() => {
    page().remove();
    api.verify();
  });

  it('says who registered it and who has not recognised it, and asks who may say so', async () => {
    await show(open);
    expect(page().textContent).toContain('Gemeente heeft deze overeenkomst vastgelegd zoals ze elders is getekend.');
    expect(page().textContent).toContain('nog niet herkend');
    expect(buttons()).toEqual(['Ja, dit tekenden wij', 'Er klopt iets niet']);
  });

  it('asks nothing of who may only read', async () => {
    await show(open, []);
    expect(buttons()).toEqual([]);
  });

  it('stays away from an agreement that was written here', async () => {
    await show({ state: null, parties: [], mayRecognise: false, mayDispute: false });
    expect(page().textContent?.trim()).toBe('');
  });

  it('recognises with one button', async () => {
    await show(open);
    await press('Ja, dit tekenden wij');
    const request = api.expectOne({ method: 'POST', url: address });
    expect(request.request.body).toEqual({ kind: 'recognised' });
    request.flush({ ...open, state: 'recognised', mayRecognise: false, mayDispute: false, parties: [municipality, { ...employer, state: 'recognised', recordedByName: 'Sam', recordedAt: '2026-11-24T09:00:00Z' }] });
    await settle();
    expect(page().textContent).toContain('Sam, 24 nov 2026, 10:00');
    expect(buttons()).toEqual([]);
  });

  it('asks what is different before it disputes, and shows what the API finds wrong at the field', async () => {
    await show(open);
    await press('Er klopt iets niet');
    const reason = page().querySelector('textarea')!;
    expect(document.activeElement).toBe(reason);
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const detail = 'Schrijf op wat er anders is dan jullie tekenden.';
    const errors = [{ pointer: '/reason', code: 'agreement-recognition.dispute-needs-reason', detail }];
    api.expectOne({ method: 'POST', url: address }).flush({ title: 'Er klopt iets niet', status: 400, code: 'invalid-input', errors }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(page().querySelector('sam-field')?.textContent).toContain(detail);
    reason.value = 'De einddatum';
    reason.dispatchEvent(new Event('input'));
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const request = api.expectOne({ method: 'POST', url: address });
    expect(request.request.body).toEqual({ kind: 'disputed', reason: 'De einddatum' });
    request.flush({ ...open, state: 'disputed', mayDispute: false, parties: [municipality, { ...employer, state: 'disputed', reason: 'De einddatum' }] });
    await settle();
    expect(page().textContent).toContain('De overeenkomst blijft gelden.');
    expect(buttons()).toEqual(['Ja, dit tekenden wij']);
  });

  it('shows what a colleague said who was first', async () => {
    await show(open);
    await press('Ja, dit tekenden wij');
    api
      .expectOne({ method: 'POST', url: address })
      .flush({ title: 'Al gezegd', detail: 'Jullie hebben deze overeenkomst al herkend.', status: 409, code: 'agreement-recognition.already-recognised' }, { status: 409, statusText: 'Conflict' });
    await settle();
    api.expectOne({ method: 'GET', url: address }).flush({ ...open, state: 'recognised', mayRecognise: false, mayDispute: false, parties: [municipality, { ...employer, state: 'recognised' }] });
    await settle();
    expect(page().textContent).toContain('herkend');
    expect(buttons()).toEqual([]);
  });
});
