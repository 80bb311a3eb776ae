import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { AgreementSection } from './agreement-section';

const agreement = {
  id: 'a1',
  partnershipId: 'p',
  partnershipName: 'Charlois',
  title: 'Werkplekken in de buurt',
  signedOn: '2026-01-01',
  startsOn: '2026-01-01',
  status: 'active',
  parties: [],
  milestoneCount: 0,
  completedCount: 0,
};

describe('the agreements of one partnership', () => {
  let fixture: ComponentFixture<AgreementSection>;
  let api: HttpTestingController;

  const settle = () => settled(fixture);

  const open = async (items: object[]) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ agreements: nl }),
        { provide: SessionStore, useValue: { programmeId: () => '1' } },
      ],
    });
    fixture = TestBed.createComponent(AgreementSection);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('permissions', ['agreement.register']);
    api = TestBed.inject(HttpTestingController);
    await settle();
    api.expectOne(({ url }) => url === '/api/v1/programmes/1/partnerships/p/agreements').flush({ items, asOf: '2026-06-15', count: items.length });
    await settle();
    return fixture.nativeElement as HTMLElement;
  };

  it('lead to their timeline, and can be taken along', async () => {
    const page = await open([agreement]);
    const links = [...page.querySelectorAll('a')].map((link) => `${link.textContent!.trim()} ${link.getAttribute('href')}`);
    expect(links).toContain('Tijdlijn /programmes/1/partnerships/p/timeline');
    expect(links).toContain('Nieuwe overeenkomst /programmes/1/partnerships/p/agreement-drafts/new');
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent!.trim() === 'Download als csv')!.click();
    await settle();
    const { request } = api.expectOne(({ url }) => url.endsWith('/agreement-exports'));
    expect([request.url, request.params.toString()]).toEqual(['/api/v1/programmes/1/partnerships/p/agreement-exports', 'format=csv']);
  });

  it('offer nothing to take along when there are none', async () => {
    const page = await open([]);
    expect(page.textContent).toContain('Nog geen overeenkomst');
    expect(page.querySelector('agreements-download')).toBeNull();
  });
});
