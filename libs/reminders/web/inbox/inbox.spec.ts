import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { InboxItemDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { Inbox } from './inbox';

const item = (changes: Partial<InboxItemDto> = {}): InboxItemDto => ({
  id: 'i',
  kind: 'two-weeks',
  subjectKind: 'milestone',
  subjectId: 'm',
  partnershipId: 'p',
  partnershipName: 'Buurtconciërges',
  title: 'Eerste tien werkplekken',
  dueOn: '2026-12-08',
  path: 'partnerships/p/milestones/m',
  createdAt: '2026-11-24T09:00:00Z',
  readAt: null,
  ...changes,
});

describe('the inbox', () => {
  let fixture: ComponentFixture<Inbox>;
  let api: HttpTestingController;
  const list = '/api/v1/programmes/1/inbox-items';

  const open = async (items: InboxItemDto[], unread: number) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ reminders: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(Inbox);
    api = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    await settle();
    api.expectOne(list).flush({ items, unread });
    await settle();
  };

  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const link = () => page().querySelector<HTMLAnchorElement>('a')!;

  it('says how many are new, and what each is about', async () => {
    await open([item(), item({ id: 'j', kind: 'passed', readAt: '2026-11-24T10:00:00Z' })], 1);
    expect(page().textContent).toContain('Er is één nieuw bericht.');
    const [first, second] = [...page().querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(first).toContain('Komt eraan');
    expect(first).toContain('Buurtconciërges · verwacht op 8 dec 2026');
    expect(first).toContain('Nieuw');
    expect(second).toContain('Hoe staat het ermee?');
    expect(second).not.toContain('Nieuw');
  });

  it('marks what is opened as read before it goes there', async () => {
    await open([item()], 1);
    link().click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/');
    api.expectOne({ method: 'POST', url: `${list}/i/reading` }).flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/1/partnerships/p/milestones/m');
  });

  it('opens what was read before, or when the mark does not get through', async () => {
    await open([item()], 1);
    link().click();
    await settle();
    api.expectOne(`${list}/i/reading`).flush(null, { status: 503, statusText: 'Unavailable' });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/1/partnerships/p/milestones/m');
  });

  it('says what would be here when it is empty', async () => {
    await open([], 0);
    expect(page().textContent).toContain('Nog geen berichten');
  });
});
