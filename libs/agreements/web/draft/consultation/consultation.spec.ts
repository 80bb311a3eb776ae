import { HttpTestingController } from '@angular/common/http/testing';
import { type Type, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AgreementCommentDto, AgreementDraftDto, DraftPartyDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { ConsultationStore } from './consultation.store';
import { DraftAgreement } from './draft-agreement';
import { DraftComments } from './draft-comments';

const hash = 'ab12'.repeat(16);
const party = (organisationId: string, changes: Partial<DraftPartyDto> = {}): DraftPartyDto => ({ organisationId, organisationName: `Partij ${organisationId}`, state: 'open', ...changes });
const draft = (changes: Partial<AgreementDraftDto> = {}) => ({ id: 'd', status: 'in-consultation', hash, mayConfirm: true, parties: [party('own'), party('other')], ...changes });
const comment = (changes: Partial<AgreementCommentDto> = {}): AgreementCommentDto => ({
  id: 'c',
  place: 'pledges',
  shared: true,
  text: 'Kan dit een kwartaal later?',
  organisationId: 'other',
  organisationName: 'Zorghulp',
  recordedByName: 'Sam',
  recordedAt: '2026-06-15T10:00:00Z',
  settledByName: null,
  settledAt: null,
  ...changes,
});
const address = '/api/v1/programmes/1/partnerships/p/agreement-drafts/d';

describe('what partners say of a draft', () => {
  let fixture: ComponentFixture<unknown>;
  let api: HttpTestingController;

  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent!.replace(/\s+/g, ' ');
  const button = (name: string) => [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
  const settle = () => settled(fixture);

  async function open(component: Type<unknown>, inputs: object, shown: object, comments: AgreementCommentDto[] = []): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        ConsultationStore,
        provideTestApi(),
        provideTestTexts({ agreementDraft: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1'), programme: signal({ organisationId: 'own' }) } },
      ],
    });
    api = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(component);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    TestBed.inject(ConsultationStore).open({ partnershipId: 'p', draftId: 'd', version: 1 });
    fixture.detectChanges();
    await settle();
    api.expectOne(address).flush(shown);
    api.expectOne(({ url }) => url === `${address}/comments`).flush({ items: comments });
    await settle();
  }

  describe('in agreeing with it', () => {
    const show = (changes: Partial<AgreementDraftDto> = {}, unchanged = true) => open(DraftAgreement, { unchanged }, draft(changes));

    it('tells of each party whether it agreed, and with this text', async () => {
      await show({ parties: [party('own'), party('other', { state: 'confirmed', confirmedByName: 'Sam', confirmedAt: '2026-06-15T10:00:00Z' }), party('third', { state: 'outdated' })] });
      expect([...page().querySelectorAll('sam-status')].map(({ textContent }) => textContent?.trim())).toEqual([
        texts.agreement.state.open,
        texts.agreement.state.confirmed,
        texts.agreement.state.outdated,
      ]);
      expect(words()).toContain('Sam');
      expect(words()).toContain(hash.slice(0, 16));
    });

    it('says so when the text was changed after the own party agreed, and by whom', async () => {
      await show({ parties: [party('own', { state: 'outdated' }), party('other')], changedByName: 'Sam', changedAt: '2026-06-15T10:00:00Z' });
      expect(page().querySelector('sam-notice')!.textContent).toContain(texts.agreement.outdated.title);
      expect(words()).toContain('Sam schreef er als laatste in');
    });

    it('agrees with exactly the text that was read', async () => {
      await show();
      button(texts.agreement.confirm)!.click();
      const request = api.expectOne({ method: 'POST', url: `${address}/confirmation` });
      expect(request.request.body).toEqual({ hash });
      request.flush(draft({ parties: [party('own', { state: 'confirmed' }), party('other')] }));
      await settle();
      expect(button(texts.agreement.confirm)).toBeUndefined();
      expect(button(texts.agreement.withdraw)).not.toBeUndefined();
    });

    it('agrees with nothing while a change is still on its way', async () => {
      await show({}, false);
      expect(button(texts.agreement.confirm)!.getAttribute('aria-disabled')).toBe('true');
      button(texts.agreement.confirm)!.click();
      api.expectNone(`${address}/confirmation`);
    });

    it('says that the text changed meanwhile, and reads it anew', async () => {
      await show();
      button(texts.agreement.confirm)!.click();
      api
        .expectOne(`${address}/confirmation`)
        .flush({ title: 'De tekst is intussen gewijzigd.', status: 409, code: 'agreement-draft.text-changed' }, { status: 409, statusText: 'Conflict' });
      await settle();
      await settle();
      expect(words()).toContain('De tekst is intussen gewijzigd.');
      api.expectOne(address);
    });

    it('offers nothing to whom may not agree', async () => {
      await show({ mayConfirm: false });
      expect(page().querySelector('button')).toBeNull();
    });

    it('takes the own word back', async () => {
      await show({ parties: [party('own', { state: 'confirmed' }), party('other')] });
      button(texts.agreement.withdraw)!.click();
      api.expectOne({ method: 'POST', url: `${address}/confirmation-withdrawal` });
    });

    it('tells when it is in force', async () => {
      const agreed = jest.fn();
      await show({ status: 'in-consultation' });
      (fixture.componentInstance as DraftAgreement).agreed.subscribe(agreed);
      button(texts.agreement.confirm)!.click();
      api.expectOne(`${address}/confirmation`).flush(draft({ status: 'agreed' }));
      await settle();
      expect(agreed).toHaveBeenCalledTimes(1);
    });
  });

  describe('in comments', () => {
    const show = (comments: AgreementCommentDto[]) => open(DraftComments, { section: 'pledges' }, draft(), comments);

    it('shows those of the part that is on screen, and which of them only the own people see', async () => {
      await show([comment(), comment({ id: 'e', shared: false, text: 'Intern: navragen.' }), comment({ id: 'f', place: 'goals/1', text: 'Over een doel' })]);
      expect(words()).toContain('Kan dit een kwartaal later?');
      expect(words()).not.toContain('Over een doel');
      expect(page().querySelectorAll('sam-tag')).toHaveLength(1);
    });

    it('says something to everyone about this part', async () => {
      await show([]);
      const field = page().querySelector('textarea')!;
      field.value = 'Eens.';
      field.dispatchEvent(new Event('input'));
      page().querySelector('form')!.dispatchEvent(new Event('submit'));
      const request = api.expectOne({ method: 'POST', url: `${address}/comments` });
      expect(request.request.body).toEqual({ text: 'Eens.', shared: true, place: 'pledges' });
      request.flush(comment({ text: 'Eens.' }));
      await settle();
      api.expectOne({ method: 'GET', url: `${address}/comments?limit=100` }).flush({ items: [comment({ text: 'Eens.' })] });
      await settle();
      expect(words()).toContain('Eens.');
      expect(field.value).toBe('');
    });

    it('keeps what was written when it is refused, and says why at the field', async () => {
      await show([]);
      page().querySelector('form')!.dispatchEvent(new Event('submit'));
      const detail = 'Vul dit in.';
      api
        .expectOne({ method: 'POST', url: `${address}/comments` })
        .flush({ title: 'Kijk het na.', status: 400, code: 'invalid-input', errors: [{ pointer: '/text', code: 'required', detail }] }, { status: 400, statusText: 'Bad Request' });
      await settle();
      await settle();
      expect(page().querySelector('sam-field')!.textContent).toContain(detail);
    });

    it('marks one as dealt with', async () => {
      await show([comment()]);
      button(texts.comment.settle)!.click();
      api.expectOne({ method: 'POST', url: `${address}/comments/c/settlement` });
    });

    it('offers that no more once it is, and says who did', async () => {
      await show([comment({ settledByName: 'Noor', settledAt: '2026-06-16T10:00:00Z' })]);
      expect(button(texts.comment.settle)).toBeUndefined();
      expect(words()).toContain(texts.comment.settledBy.replace('{{ name }}', 'Noor'));
    });
  });
});
