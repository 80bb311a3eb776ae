import { HttpTestingController } from '@angular/common/http/testing';
import { type Type, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { emptyContent } from '@samenspel/agreements/domain';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import draftTexts from '../draft/texts/nl.json';
import texts from '../texts/nl.json';
import { ComparisonPage } from './comparison-page';
import { VersionsPage } from './versions-page';

const partnership = '/api/v1/programmes/1/partnerships/p';
const agreement = `${partnership}/agreements/a`;
const version = (number: number, change: object = {}) => ({
  number,
  hash: String(number).repeat(64),
  agreedOn: `2027-0${number}-01`,
  registered: false,
  inForce: false,
  reason: null,
  decisionId: null,
  decisionText: null,
  decisionMeetingId: null,
  lesson: null,
  proposedByName: 'Noor',
  proposedByOrganisationName: 'Gemeente',
  confirmations: [{ organisationId: 'o', organisationName: 'Zorghulp', confirmedByName: 'Sam', confirmedAt: '2027-02-01T10:00:00Z' }],
  recordedByName: 'Sam',
  recordedAt: '2027-02-01T10:00:00Z',
  ...change,
});

describe('versions of an agreement', () => {
  let api: HttpTestingController;
  let fixture: ComponentFixture<unknown>;

  afterEach(() => TestBed.resetTestingModule());

  const settle = () => settled(fixture);

  async function open<T>(page: Type<T>, inputs: object = {}): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ agreements: texts, agreementDraft: draftTexts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(page as Type<unknown>);
    api = TestBed.inject(HttpTestingController);
    for (const [name, value] of Object.entries({ partnershipId: 'p', agreementId: 'a', ...inputs })) fixture.componentRef.setInput(name, value);
    await settle();
    return fixture.nativeElement as HTMLElement;
  }
  const answer = async (address: string, body: object) => {
    api.expectOne(({ url }) => url === address).flush(body);
    await settle();
  };

  it('tells who proposed each version, why, from which decision and lesson, and who confirmed it', async () => {
    const page = await open(VersionsPage);
    const amended = { inForce: true, reason: 'Meer tijd', decisionText: 'Een half jaar erbij', decisionMeetingId: 'm', lesson: 'Werven duurt lang' };
    await answer(`${agreement}/versions`, { items: [version(2, amended), version(1, { registered: true, proposedByName: null, confirmations: [] })] });
    await answer(agreement, { title: 'Buurtwerk', status: 'active' });
    for (const words of ['Versie 2', 'geldt nu', 'Noor, Gemeente', 'Meer tijd', 'Werven duurt lang', 'Sam, Zorghulp', '2'.repeat(64)]) expect(page.textContent).toContain(words);
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/programmes/1/partnerships/p/meetings/m');
    expect(links).toContain('/compare?before=1&after=2');
  });

  it('says of no version that it holds once the agreement has ended', async () => {
    const page = await open(VersionsPage);
    await answer(`${agreement}/versions`, { items: [version(1, { inForce: true })] });
    await answer(agreement, { title: 'Buurtwerk', status: 'terminated' });
    expect(page.textContent).toContain('Versie 1');
    expect(page.textContent).not.toContain('geldt nu');
  });

  it('compares the last two until others are chosen', async () => {
    const page = await open(ComparisonPage);
    await answer(`${agreement}/versions`, { items: [version(3), version(2), version(1)] });
    await answer(partnership, { organisations: [], participants: [] });
    await answer(`${agreement}/versions/2`, { ...version(2), content: emptyContent('Buurtwerk') });
    await answer(`${agreement}/versions/3`, { ...version(3), content: emptyContent('Wijkwerk') });
    expect([...page.querySelectorAll('del, ins')].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Buurtwerk'),
      expect.stringContaining('Wijkwerk'),
    ]);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const choice = page.querySelector('select')!;
    choice.value = '1';
    choice.dispatchEvent(new Event('change'));
    expect(navigate).toHaveBeenCalledWith([], expect.objectContaining({ queryParams: { before: '1', after: 3 } }));
    fixture.componentRef.setInput('before', '1');
    await settle();
    api.expectOne(`${agreement}/versions/1`);
  });

  it('says that there is nothing to compare yet', async () => {
    const page = await open(ComparisonPage);
    await answer(`${agreement}/versions`, { items: [version(1)] });
    expect(page.textContent).toContain('Er is nog maar één versie');
  });
});
