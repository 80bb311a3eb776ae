import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AccessOfPerson } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import { SessionStore } from '../session/session.store';
import texts from '../texts/nl.json';
import { AccessReview } from './access-review';

const person: AccessOfPerson = {
  personId: 'joost',
  name: 'Joost Verbeek',
  email: 'joost@debrug.example',
  organisationName: 'Wasserij De Brug',
  role: 'member',
  accountLinked: true,
  lastSignInAt: '2026-11-24T08:36:00.000Z',
  partnerships: [{ partnershipId: 'brug', name: 'Wasserij', role: 'contributor', since: '2026-05-01T08:00:00.000Z' }],
};

describe('the access review', () => {
  it('tells who can see what, since when and last used, with the zone of the programme', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
        {
          provide: SessionStore,
          useValue: { programmeId: signal('rotterdam'), programme: signal({ id: 'rotterdam', timeZone: 'Europe/Amsterdam' }) },
        },
      ],
    });
    const fixture = TestBed.createComponent(AccessReview);
    fixture.autoDetectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    const coordinator = { ...person, personId: 'karin', name: 'Karin Bos', role: 'coordinator' as const, partnerships: [], lastSignInAt: null };
    const stranger = { ...coordinator, personId: 'nieuw', role: 'member' as const, accountLinked: false };
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/programmes/rotterdam/access-review')
      .flush({ items: [person, coordinator, stranger] });
    const state = { url: '/api/v1/programmes/rotterdam/access-review-completions', latest: '/api/v1/programmes/rotterdam/access-review-completions/latest' };
    TestBed.inject(HttpTestingController).expectOne(state.latest).flush({ reviewedOn: null, dueOn: '2027-05-01' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();

    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain('Nog niet eerder nagelopen');
    [...page.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Ik heb de lijst nagelopen')!.click();
    TestBed.inject(HttpTestingController).expectOne({ method: 'POST', url: state.url }).flush({ reviewedOn: '2026-11-24', dueOn: '2027-11-24' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(page.textContent).toContain('Laatst nagelopen op dinsdag 24 november 2026');

    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('Meewerker sinds 1 mei 2026, 10:00 (Europe/Amsterdam)');
    expect(rows[0]).toContain('24 nov 2026, 09:36 (Europe/Amsterdam)');
    expect(rows[1]).toContain('Ziet alle samenwerkingen');
    expect(rows[1]).toContain('Nu niet ingelogd');
    expect(rows[2]).toContain('Geen');
    expect(rows[2]).toContain('Heeft nog geen account');
  });
});
