import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DiscussionPointList } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { DiscussionSection } from './discussion-section';

const list: DiscussionPointList = {
  asOf: '2026-06-15',
  points: [
    { kind: 'attestation-difference', id: 'one', text: 'Partijen denken verschillend over: vijf plekken', since: '2026-06-01T10:00:00Z', path: 'partnerships/p/agreements/a' },
    { kind: 'discussion-point', id: 'two', text: 'De planning van het najaar', since: '2026-06-02T10:00:00Z', path: null },
  ],
  plans: [],
};
const address = '/api/v1/programmes/1/partnerships/p';
const everything = ['discussion-point.add', 'discussion-point.settle', 'meeting-plan.make', 'meeting-plan.cancel'];

describe('what there is to discuss', () => {
  let fixture: ComponentFixture<DiscussionSection>;
  let api: HttpTestingController;

  const open = async (permissions: string[], shown = list) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ meetings: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(DiscussionSection);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('permissions', permissions);
    fixture.detectChanges();
    await settle();
    api.expectOne(`${address}/discussion-points`).flush(shown);
    await settle();
  };
  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const press = async (label: string) => {
    const button = [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label);
    button!.click();
    await settle();
  };

  afterEach(() => api.verify());

  it('leads to what a point is about, and is only read by who may do no more', async () => {
    await open([]);
    expect(page().querySelector('a')?.getAttribute('href')).toBe('/programmes/1/partnerships/p/agreements/a');
    expect([...page().querySelectorAll('.sam-list li')].map(({ textContent }) => textContent?.trim())).toEqual(list.points.map(({ text }) => text));
    expect(page().querySelectorAll('button[samButton]')).toHaveLength(0);
  });

  it('takes a point off the list once it was discussed', async () => {
    await open(everything);
    page().querySelector<HTMLButtonElement>('.sam-list button')!.click();
    await settle();
    const request = api.expectOne(`${address}/discussion-point-settlements`);
    expect(request.request.body).toEqual({ kind: 'attestation-difference', id: 'one' });
    request.flush({ ...list, points: list.points.slice(1) });
    await settle();
    expect(page().querySelectorAll('.sam-list li')).toHaveLength(1);
  });

  it('plans a meeting with every point but those that are left out, and shows what the API finds wrong', async () => {
    await open(everything);
    await press('Plan een overleg');
    const date = page().querySelector<HTMLInputElement>('input[type=date]')!;
    date.value = '2026-06-14';
    date.dispatchEvent(new Event('input'));
    page().querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]!.click();
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const request = api.expectOne(`${address}/meeting-plans`);
    expect(request.request.body).toEqual({ plannedOn: '2026-06-14', subject: 'Voortgang', points: [{ kind: 'attestation-difference', id: 'one' }] });
    const detail = 'Deze dag is al geweest. Kies vandaag of een latere dag.';
    request.flush(
      { title: 'Niet alles is goed ingevuld', status: 400, code: 'invalid-input', errors: [{ pointer: '/plannedOn', code: 'meeting-plan.passed', detail }] },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(page().querySelector('.sam-field-error')?.textContent).toContain(detail);
  });

  it('shows a planned meeting with its points, also when its day has passed', async () => {
    await open([], { ...list, plans: [{ id: 'x', plannedOn: '2026-06-10', subject: 'Zomeroverleg', points: list.points.slice(1) }] });
    expect(page().querySelector('.plan')?.textContent).toContain('stond op 10 jun 2026');
    expect(page().querySelector('.plan li')?.textContent).toBe('De planning van het najaar');
  });
});
