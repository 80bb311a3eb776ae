import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { emptyContent } from '@samenspel/agreements/domain';
import type { AgreementContentDto, AgreementDraftDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { AgreementDraftStore } from '../agreement-draft.store';
import { withValueAt } from '../content/pointer';
import { DraftSaving } from './draft-saving';
import { KeptDraft } from './kept-draft';

const draft = (version: number, title: string, purpose: string | null = null): AgreementDraftDto => ({
  id: 'd',
  partnershipId: 'p',
  partnershipName: 'Buurtconciërges',
  title,
  agreementId: null,
  baseNumber: null,
  organisationId: 'a',
  organisationName: 'Gemeente',
  status: 'draft',
  content: { ...emptyContent(title), purpose } as AgreementContentDto,
  version,
  problems: [],
  parties: [],
  hash: null,
  mayConfirm: false,
  createdByName: 'Noor',
  changedByName: 'Noor',
  changedAt: '2027-01-01T10:00:00Z',
  reason: null,
  decisionId: null,
  decisionText: null,
  decisionMeetingId: null,
  lesson: null,
});
const failure = (status: number, error: unknown = null) => new HttpErrorResponse({ status, error });

describe('saving as it is written', () => {
  /** What was asked of the server, to be answered by the test. */
  let asked: { version: number; title: string; answer: (draft: AgreementDraftDto) => void; fail: (error: unknown) => void }[];

  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    asked = [];
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  function open(from = draft(1, 'Begin')): DraftSaving {
    TestBed.resetTestingModule();
    const save = (_place: unknown, version: number, { title }: { title: string }) =>
      new Promise<AgreementDraftDto>((answer, fail) => asked.push({ version, title, answer, fail }));
    TestBed.configureTestingModule({
      providers: [
        DraftSaving,
        KeptDraft,
        { provide: AgreementDraftStore, useValue: { save } },
        { provide: SessionStore, useValue: { account: signal({ id: 'account' }) } },
      ],
    });
    const saving = TestBed.inject(DraftSaving);
    saving.open(from);
    return saving;
  }

  const write = (saving: DraftSaving, title: string) => saving.change(withValueAt(saving.content()!, '/title', title));
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

  it('sends what was written once it is quiet, one request at a time, and forgets what the device kept', async () => {
    const saving = open();
    write(saving, 'Eén');
    await pass(500);
    write(saving, 'Twee');
    await pass(900);
    expect(asked).toHaveLength(0);
    await pass(200);
    expect(asked.map(({ version, title }) => [version, title])).toEqual([[1, 'Twee']]);
    expect(saving.state()).toBe('saving');

    write(saving, 'Drie');
    await pass(5000);
    expect(asked).toHaveLength(1);
    asked[0]!.answer(draft(2, 'Twee'));
    await pass(1100);
    expect(asked.map(({ version, title }) => [version, title])).toEqual([[1, 'Twee'], [2, 'Drie']]);
    expect(localStorage.length).toBe(1);
    asked[1]!.answer(draft(3, 'Drie'));
    await pass(0);
    expect(saving.state()).toBe('saved');
    expect(localStorage.length).toBe(0);
  });

  it('keeps what was written through a closed browser, and sends it when the draft is opened again', async () => {
    write(open(), 'Niet kwijt');
    const again = open();
    expect(again.content()!.title).toBe('Niet kwijt');
    await pass(10);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ version: 1, title: 'Niet kwijt' });
  });

  it('says that there is no connection, tries again, and goes on at once when the connection is back', async () => {
    const saving = open();
    write(saving, 'In de trein');
    await pass(1100);
    asked[0]!.fail(failure(0));
    await pass(0);
    expect(saving.state()).toBe('offline');
    await pass(10_100);
    expect(asked).toHaveLength(2);
    asked[1]!.fail(failure(0));
    await pass(0);
    window.dispatchEvent(new Event('online'));
    await pass(0);
    expect(asked).toHaveLength(3);
    asked[2]!.answer(draft(2, 'In de trein'));
    await pass(0);
    expect(saving.state()).toBe('saved');
  });

  it('puts work of somebody else beside its own when they do not touch the same fields', async () => {
    const saving = open();
    write(saving, 'Mijn titel');
    await pass(1100);
    asked[0]!.fail(failure(412, { current: draft(5, 'Begin', 'Hun doel') }));
    await pass(10);
    expect(saving.merged()).toBe(true);
    expect(saving.content()).toMatchObject({ title: 'Mijn titel', purpose: 'Hun doel' });
    expect(asked[1]).toMatchObject({ version: 5, title: 'Mijn titel' });
  });

  it('asks when both wrote the same, sends nothing meanwhile, and keeps both until a choice is made', async () => {
    const saving = open();
    write(saving, 'Mijn titel');
    await pass(1100);
    asked[0]!.fail(failure(412, { current: draft(5, 'Hun titel', 'Hun doel') }));
    await pass(30_000);
    expect(saving.state()).toBe('conflict');
    expect(asked).toHaveLength(1);
    expect(saving.meeting()!.merge.conflicts).toMatchObject([{ path: '/title', mine: 'Mijn titel', theirs: 'Hun titel' }]);

    const reopened = open(draft(5, 'Hun titel', 'Hun doel'));
    expect(reopened.state()).toBe('conflict');
    reopened.resolve({ core: 'mine' });
    await pass(10);
    expect(asked.at(-1)).toMatchObject({ version: 5, title: 'Mijn titel' });
    expect(reopened.content()!.purpose).toBe('Hun doel');
  });

  it('has nothing left to send when the version of the other is taken whole', async () => {
    const saving = open();
    write(saving, 'Mijn titel');
    await pass(1100);
    asked[0]!.fail(failure(412, { current: draft(5, 'Hun titel') }));
    await pass(0);
    saving.resolve({ core: 'theirs' });
    await pass(5000);
    expect(saving.state()).toBe('saved');
    expect(asked).toHaveLength(1);
    expect(localStorage.length).toBe(0);
  });

  it('says why something was refused, keeps it, and sends it again once it was changed', async () => {
    const saving = open();
    write(saving, '');
    await pass(1100);
    const problem = { title: 'Niet goed', status: 400, code: 'invalid-input', errors: [{ pointer: '/title', code: 'required', detail: 'Vul in' }] };
    asked[0]!.fail(failure(400, problem));
    await pass(60_000);
    expect(asked).toHaveLength(1);
    expect(saving.state()).toBe('refused');
    expect(saving.problem()!.errors).toEqual(problem.errors);
    expect(localStorage.length).toBe(1);
    write(saving, 'Wel goed');
    await pass(1100);
    expect(asked[1]).toMatchObject({ title: 'Wel goed' });
  });

  it('sends what is left when its page is left, and does not go on trying after that', async () => {
    const saving = open();
    write(saving, 'Weg van hier');
    TestBed.resetTestingModule();
    await pass(0);
    expect(asked).toHaveLength(1);
    asked[0]!.fail(failure(0));
    await pass(60_000);
    expect(asked).toHaveLength(1);
    expect(localStorage.length).toBe(1);
  });
});
