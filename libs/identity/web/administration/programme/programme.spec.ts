import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ProgrammeDeletionState, ProgrammeExportDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { SessionStore } from '../../session/session.store';
import texts from '../texts/nl.json';
import { Programme } from './programme';

const address = '/api/v1/programmes/1';
const made: ProgrammeExportDto = {
  id: 'e',
  requestedByName: 'Noor',
  requestedAt: '2026-11-24T08:36:00.000Z',
  status: 'ready',
  expiresAt: '2026-12-01T08:36:00.000Z',
  size: 2_400_000,
};
const pending = { requestedByName: 'Noor', requestedAt: '2026-11-24T08:36:00.000Z', deletesAt: '2026-12-24T08:36:00.000Z' };

describe('the page of the programme', () => {
  let fixture: ComponentFixture<Programme>;
  let api: HttpTestingController;

  const page = () => fixture.nativeElement as HTMLElement;
  const settle = () => settled(fixture);
  const button = (words: string) => [...page().querySelectorAll('button')].find(({ textContent }) => textContent!.includes(words));
  const answer = async (exports: ProgrammeExportDto[], deletion: ProgrammeDeletionState) => {
    api.expectOne(`${address}/programme-exports`).flush({ items: exports });
    api.expectOne(`${address}/programme-deletion`).flush(deletion);
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ administration: texts }),
        {
          provide: SessionStore,
          useValue: { programmeId: signal('1'), programme: signal({ id: '1', name: 'Werk dichtbij', timeZone: 'Europe/Amsterdam', role: 'administrator' }) },
        },
      ],
    });
    fixture = TestBed.createComponent(Programme);
    api = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    await settle();
  });

  it('shows what can be downloaded and until when, in the zone of the programme', async () => {
    await answer([made, { ...made, id: 'old', status: 'expired' }], { pending: null });
    expect(page().textContent).toContain('Gevraagd op 24 nov 2026, 09:36 (Europe/Amsterdam) door Noor');
    const links = [...page().querySelectorAll<HTMLAnchorElement>('a[download]')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([[`${address}/programme-exports/e/archive`, 'Download (3 MB)']]);
    expect(page().textContent).toContain('Verlopen en weggegooid.');
  });

  it('asks for all data, once at a time', async () => {
    await answer([], { pending: null });
    button('Vraag alle gegevens op')!.click();
    await settle();
    api.expectOne({ method: 'POST', url: `${address}/programme-exports` }).flush({ ...made, status: 'waiting' });
    await settle();
    api.expectOne({ method: 'GET', url: `${address}/programme-exports` }).flush({ items: [{ ...made, status: 'waiting' }] });
    await settle();
    expect(button('Vraag alle gegevens op')!.disabled).toBe(true);
  });

  it('has the name typed before it deletes, and shows what was wrong with it', async () => {
    await answer([], { pending: null });
    button('Verwijder het programma')!.click();
    await settle();
    const field = page().querySelector<HTMLInputElement>('dialog input')!;
    field.value = 'Werk ver weg';
    field.dispatchEvent(new Event('input'));
    button('Verwijder na dertig dagen')!.click();
    await settle();
    const request = api.expectOne({ method: 'POST', url: `${address}/programme-deletion` });
    expect(request.request.body).toEqual({ name: 'Werk ver weg' });
    request.flush(
      { status: 400, code: 'invalid-input', title: '', errors: [{ pointer: '/name', code: 'programme-deletion.name-differs', detail: 'Dit is niet de naam.' }] },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(page().querySelector('dialog')!.textContent).toContain('Dit is niet de naam.');
  });

  it('lets the deletion be stopped', async () => {
    await answer([], { pending });
    expect(page().textContent).toContain('Wordt verwijderd op 24 dec 2026, 09:36 (Europe/Amsterdam)');
    button('Stop het verwijderen')!.click();
    await settle();
    api.expectOne({ method: 'DELETE', url: `${address}/programme-deletion` }).flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    api.expectOne({ method: 'GET', url: `${address}/programme-deletion` }).flush({ pending: null });
    await settle();
    expect(button('Stop het verwijderen')).toBeUndefined();
  });
});
