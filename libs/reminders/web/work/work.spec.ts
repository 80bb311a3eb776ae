import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type TaskDto, provideApiConfiguration } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { Work } from './work';

const task = (dueOn: string, changes: Partial<TaskDto> = {}): TaskDto => ({
  kind: 'milestone',
  id: dueOn,
  partnershipId: 'p',
  partnershipName: 'Buurtconciërges',
  title: `Mijlpaal van ${dueOn}`,
  dueOn,
  organisationId: 'o',
  organisationName: 'Wasserij De Brug',
  holder: 'me',
  path: `partnerships/p/milestones/${dueOn}`,
  ...changes,
});

describe("'Mijn werk'", () => {
  let fixture: ComponentFixture<Work>;

  const open = async (items: TaskDto[]) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideApiConfiguration('/api/v1'),
        provideTestTexts({ reminders: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(Work);
    fixture.detectChanges();
    await settle();
    const answer = { items, today: '2026-11-24', soonUntil: '2026-12-08', waiting: 0 };
    TestBed.inject(HttpTestingController).expectOne('/api/v1/programmes/1/tasks').flush(answer);
    await settle();
  };

  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  const page = (): HTMLElement => fixture.nativeElement;
  const cards = () =>
    [...page().querySelectorAll('sam-card')].map((card) => [
      card.querySelector('h2')?.textContent,
      [...card.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    ]);

  it('puts what is expected under what comes first, each leading to its own page', async () => {
    await open([task('2026-11-23'), task('2026-11-24'), task('2026-12-08'), task('2026-12-09')]);
    const path = (date: string) => `/programmes/1/partnerships/p/milestones/${date}`;
    expect(cards()).toEqual([
      ['De dag is voorbij: hoe staat het ermee?', [path('2026-11-23')]],
      ['In de komende twee weken', [path('2026-11-24'), path('2026-12-08')]],
      ['Later', [path('2026-12-09')]],
    ]);
    expect(page().textContent).toContain('Er staan 4 dingen open. Eerst komt: Mijlpaal van 2026-11-23, op 23 nov.');
  });

  it('says for whom each thing waits', async () => {
    await open([task('2026-12-01'), task('2026-12-02', { holder: 'colleague' }), task('2026-12-03', { holder: 'organisation' })]);
    const holders = [...page().querySelectorAll('sam-status')].map(({ textContent }) => textContent?.trim());
    expect(holders).toEqual(['wacht op jou', 'wacht op een collega', 'wacht op Wasserij De Brug']);
  });

  it('says what would be here when nothing waits', async () => {
    await open([]);
    expect(page().textContent).toContain('Er wacht nu niets op jou');
  });
});
