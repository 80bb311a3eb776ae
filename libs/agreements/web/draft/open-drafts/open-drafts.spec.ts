import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AgreementDraftSummary } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import nl from '../../texts/nl.json';
import { OpenDrafts } from './open-drafts';

const party = (organisationName: string, state: 'confirmed' | 'outdated' | 'open') => ({ organisationId: organisationName, organisationName, state });
const draft = (changes: Partial<AgreementDraftSummary>): AgreementDraftSummary => ({
  id: 'd',
  partnershipId: 'p',
  partnershipName: 'Buurtconciërges',
  title: 'Werkplekken',
  agreementId: null,
  baseNumber: null,
  organisationId: 'o',
  organisationName: 'De Brug',
  status: 'draft',
  parties: [party('De Brug', 'open')],
  createdByName: 'Noor',
  changedByName: 'Noor',
  changedAt: '2026-06-15T10:00:00Z',
  ...changes,
});

describe('drafts of a partnership', () => {
  const open = async (items: AgreementDraftSummary[], partnershipId: string | null = 'p') => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ agreements: nl }),
        { provide: SessionStore, useValue: { programmeId: () => '1' } },
      ],
    });
    const fixture = TestBed.createComponent(OpenDrafts);
    fixture.componentRef.setInput('partnershipId', partnershipId ?? undefined);
    const settle = () => settled(fixture);
    await settle();
    TestBed.inject(HttpTestingController).expectOne(({ url }) => url.endsWith(partnershipId ? '/partnerships/p/agreement-drafts' : '/programmes/1/agreement-drafts')).flush({ items });
    await settle();
    return fixture.nativeElement as HTMLElement;
  };
  const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

  it('stand by status, what lies before the partners first, with who still has to confirm', async () => {
    const page = await open([
      draft({ id: 'a', title: '' }),
      draft({
        id: 'b',
        status: 'in-consultation',
        baseNumber: 2,
        parties: [party('De Brug', 'confirmed'), party('Gemeente', 'outdated'), party('Kansrijk', 'open')],
      }),
    ]);
    expect([...page.querySelectorAll('h3')].map(words)).toEqual(['Ligt voor', 'In de maak']);
    const [consulted, written] = [...page.querySelectorAll('li')];
    expect(words(consulted!)).toContain('ligt voor bij de partners wijziging van versie 2');
    expect(words(consulted!)).toContain('1 van 3 partijen bevestigd; wacht op Gemeente, Kansrijk.');
    expect(words(written!)).toMatch(/^Overeenkomst zonder titel ontwerp ?Nog niet voorgelegd: alleen jullie zien het. ?Laatst gewijzigd door Noor/);
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['b', 'a'].map((id) => `/programmes/1/partnerships/p/agreement-drafts/${id}`));
  });

  it('of all partnerships name theirs, and keep together when there are many', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => draft({ id: `${index}`, partnershipId: `p${index}` }));
    const few = await open(many(2), null);
    expect(few.querySelector('details')).toBeNull();
    expect([...few.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['p0', 'p1'].map((id, index) => `/programmes/1/partnerships/${id}/agreement-drafts/${index}`));
    expect(words(few)).toContain('Buurtconciërges');
    TestBed.resetTestingModule();
    const page = await open(many(6), null);
    expect(page.querySelector('details')!.open).toBe(false);
    expect(words(page.querySelector('summary')!)).toBe('6 overeenkomsten in de maak');
  });

  it('show nothing when there are none', async () => {
    expect(words(await open([]))).toBe('');
  });
});
