import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ObligationSummary } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { ObligationSection } from './obligation-section';

const obligation = (changes: Partial<ObligationSummary> = {}): ObligationSummary => ({
  id: 'o',
  title: 'Kwartaalverslag',
  organisationId: 'employer',
  organisationName: 'Zorghulp',
  towardsOrganisationId: 'municipality',
  towardsOrganisationName: 'Gemeente Almere',
  firstDueOn: '2026-03-31',
  recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
  noticeDays: 14,
  next: { dueOn: '2026-06-30', fulfilledOn: null, status: 'due' },
  late: 0,
  fulfilledOnTime: 1,
  fulfilledLate: 0,
  ...changes,
});

describe('the obligations of an agreement', () => {
  let fixture: ComponentFixture<ObligationSection>;
  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent!.replace(/\s+/g, ' ');

  async function show(items: ObligationSummary[], nextCursor?: string): Promise<HttpTestingController> {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([]),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(ObligationSection);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('agreementId', 'a');
    await settle();
    const api = TestBed.inject(HttpTestingController);
    api.expectOne('/api/v1/programmes/1/partnerships/p/agreements/a/obligations').flush({ items, nextCursor, asOf: '2026-06-15' });
    await settle();
    return api;
  }
  const settle = () => settled(fixture);

  it('say who owes what to whom, how often, and what comes next, and lead to each', async () => {
    await show([obligation()]);
    expect(words()).toContain('Zorghulp aan Gemeente Almere · elk kwartaal, op de laatste dag');
    expect(words()).toContain('30 jun 2026');
    expect(page().querySelector('a')?.getAttribute('href')).toBe('/programmes/1/partnerships/p/obligations/o');
  });

  it('never blame: what is past its day waits for its party', async () => {
    await show([obligation({ recurrence: null, towardsOrganisationName: null, next: { dueOn: '2026-06-01', fulfilledOn: null, status: 'late' } })]);
    expect(words()).toContain('Zorghulp · eenmalig');
    expect(page().querySelector('sam-status')!.textContent).toContain('wacht op Zorghulp');
  });

  it('say when nothing is open, and when there are none', async () => {
    await show([obligation({ next: null })]);
    expect(words()).toContain(texts.obligation.nothingOpen);
    TestBed.resetTestingModule();
    await show([]);
    expect(words()).toContain(texts.obligation.empty);
  });

  it('come page by page', async () => {
    const api = await show([obligation()], 'next');
    page().querySelector<HTMLButtonElement>('sam-pager button')!.click();
    await settle();
    api.expectOne('/api/v1/programmes/1/partnerships/p/agreements/a/obligations?cursor=next').flush({ items: [obligation({ id: 'q', title: 'Jaarplan' })], asOf: '2026-06-15' });
    await settle();
    expect([...page().querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['Kwartaalverslag', 'Jaarplan']);
  });
});
