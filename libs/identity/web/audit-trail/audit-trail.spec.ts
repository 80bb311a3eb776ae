import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AuditRecordDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import { FileSaver } from '../file/file-saver';
import { SessionStore } from '../session/session.store';
import texts from '../texts/nl.json';
import { AuditTrail } from './audit-trail';

const record: AuditRecordDto = {
  id: 'record',
  action: 'milestone.completed',
  subjectId: 'milestone',
  subjectName: null,
  personId: 'karin',
  personName: 'Karin Bos',
  partnershipId: 'almere',
  partnershipName: 'Zorghulp Almere',
  details: { completedOn: '2026-11-23' },
  recordedAt: '2026-11-24T08:36:00.000000Z',
};

describe('the log', () => {
  let fixture: ComponentFixture<AuditTrail>;
  let page: HTMLElement;
  let api: HttpTestingController;
  const saved: string[] = [];

  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    fixture.detectChanges();
  };
  const asked = (path: string) => api.expectOne(({ url }) => url === `/api/v1/programmes/rotterdam/${path}`);
  const press = (name: string) => [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))!.click();

  beforeEach(async () => {
    const programme = { id: 'rotterdam', timeZone: 'Europe/Amsterdam' };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ identity: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('rotterdam'), programme: signal(programme) } },
        { provide: FileSaver, useValue: { save: (_: Blob, name: string) => saved.push(name) } },
      ],
    });
    api = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(AuditTrail);
    page = fixture.nativeElement as HTMLElement;
    fixture.autoDetectChanges();
    await settle();
    asked('people').flush({ items: [{ id: 'karin', name: 'Karin Bos' }] });
    asked('partnerships').flush({ items: [{ id: 'almere', name: 'Zorghulp Almere' }] });
  });

  afterEach(() => api.verify());

  it('tells each record as a sentence, with its moment and zone, and leads to the milestone and the partnership', async () => {
    asked('audit-records').flush({ items: [record] });
    await settle();

    const item = page.querySelector('li') as HTMLElement;
    expect(item.textContent?.replace(/\s+/g, ' ')).toContain('Karin Bos heeft een mijlpaal afgerond op 23 nov 2026 in Zorghulp Almere');
    expect(item.textContent).toContain('24 nov 2026, 09:36 (Europe/Amsterdam)');
    expect([...item.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/programmes/rotterdam/partnerships/almere/milestones/milestone',
      '/programmes/rotterdam/partnerships/almere',
    ]);
  });

  it('asks for what is chosen only, and downloads the same', async () => {
    asked('audit-records').flush({ items: [record] });
    await settle();
    const words = page.querySelector<HTMLInputElement>('input[type=search]')!;
    words.value = 'mijlpaal';
    words.dispatchEvent(new Event('input'));
    press('Toon');
    await settle();

    const request = asked('audit-records');
    expect(request.request.params.keys()).toEqual(['q']);
    request.flush({ items: [] });
    await settle();
    expect(page.textContent).toContain('Probeer een ander woord of een langere periode.');

    press('Download');
    const download = asked('audit-record-exports');
    expect(download.request.params.toString()).toBe('q=mijlpaal');
    download.flush(new Blob(['csv']));
    await settle();
    expect(saved).toEqual(['logboek.csv']);
  });

  it('says so when the reader may not see it', async () => {
    asked('audit-records').flush(
      { type: 'about:blank', title: 'Niet toegestaan', status: 403, code: 'forbidden', detail: 'Je hebt hiervoor niet de rechten.' },
      { status: 403, statusText: 'Forbidden' },
    );
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Je hebt hiervoor niet de rechten.');
  });
});
