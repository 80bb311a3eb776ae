import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AttestationDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { AttestationPage } from './attestation-page';

const duty = (id: string, title: string) => ({
  id,
  kind: 'milestone' as const,
  subjectId: id,
  title,
  dueOn: '2026-06-20',
  organisationId: 'employer',
  organisationName: 'Zorghulp',
});

const sealed: AttestationDto = {
  id: 'r',
  agreementId: 'a',
  agreementTitle: 'Werkplekken in de buurt',
  startsOn: '2026-04-01',
  endsOn: '2026-06-30',
  deadlineOn: '2026-07-21',
  openedAt: null,
  ownWordGiven: false,
  mayAttest: true,
  parties: [
    { id: 'municipality', name: 'Gemeente' },
    { id: 'employer', name: 'Zorghulp' },
  ],
  duties: [duty('one', 'Vijf plekken open'), duty('two', 'Begeleiders geworven')],
  words: [],
  differences: [],
};
const address = '/api/v1/programmes/1/partnerships/p';
const word = (organisationId: string, outcome: 'met' | 'not-met', note: string | null = null) => ({
  organisationId,
  organisationName: organisationId,
  statements: [
    { dutyId: 'one', outcome, note },
    { dutyId: 'two', outcome: 'met' as const, note: null },
  ],
  recordedByName: 'Sam',
  recordedAt: '2026-07-02T10:00:00.000Z',
});

describe('the page of an attestation', () => {
  let fixture: ComponentFixture<AttestationPage>;
  let api: HttpTestingController;

  const open = async (permissions: string[], shown: AttestationDto = sealed) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(AttestationPage);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('agreementId', 'a');
    fixture.componentRef.setInput('attestationId', 'r');
    fixture.detectChanges();
    await settle();
    api.expectOne(address).flush({ permissions });
    api.expectOne(`${address}/agreements/a/attestations/r`).flush(shown);
    await settle();
  };

  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const submitButton = () => page().querySelector<HTMLButtonElement>('button[type=submit]');
  const submit = async () => {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
  };
  const words = () => api.expectOne(`${address}/agreements/a/attestations/r/words`);

  afterEach(() => api.verify());

  it('takes one press when all is well, and then says that the word is sealed', async () => {
    await open(['attestation.give']);
    expect(submitButton()?.textContent?.trim()).toBe('Alles klopt');
    await submit();
    const request = words();
    expect(request.request.body.statements.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['met', 'met']);
    request.flush({ ...sealed, ownWordGiven: true, mayAttest: false, words: [word('employer', 'met')] });
    await settle();
    expect(page().textContent).toContain('Jullie woord is binnen');
    expect(submitButton()).toBeNull();
  });

  it('asks what happened where a duty was not met, and shows what the API finds wrong at that place', async () => {
    await open(['attestation.give']);
    page().querySelectorAll<HTMLInputElement>('input[name=one]')[2]!.dispatchEvent(new Event('change'));
    await settle();
    expect(page().querySelectorAll('textarea')).toHaveLength(1);
    expect(submitButton()?.textContent?.trim()).toBe('Bevestig met één uitzondering');
    await submit();
    words().flush(
      { title: 'Niet alles is goed ingevuld', status: 400, code: 'invalid-input', errors: [{ pointer: '/statements/0/note', code: 'attestation.note-missing', detail: 'Vertel kort wat er gebeurde.' }] },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(page().querySelector('.sam-field-error')?.textContent).toContain('Vertel kort wat er gebeurde.');
  });

  it('lets only those give a word who may', async () => {
    await open([]);
    expect(page().querySelector('form')).toBeNull();
    expect(page().textContent).toContain('Vijf plekken open');
  });

  it('puts opened words beside each other and says where they differ', async () => {
    const differing = [duty('one', 'Vijf plekken open')];
    const opened = { ...sealed, mayAttest: false, openedAt: '2026-07-03T10:00:00.000Z', differences: differing };
    await open([], { ...opened, words: [word('municipality', 'not-met', 'Drie bleven leeg'), word('employer', 'met')] });
    const cells = [...page().querySelectorAll('tbody tr:first-child td')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(cells).toEqual(['niet gelukt Drie bleven leeg', 'klopt']);
    expect(page().textContent).toContain('Over één afspraak denken jullie verschillend');
  });
});
