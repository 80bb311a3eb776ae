import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { TaskDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
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
        provideTestApi(),
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

  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const cards = () =>
    [...page().querySelectorAll('sam-card')].map((card) => [
      card.querySelector('h2')?.textContent,
      [...card.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    ]);

  const settleTwice = async () => {
    await settle();
    await settle();
  };
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith(name))!.click();
    await settleTwice();
  };
  const path = (date: string) => `/programmes/1/partnerships/p/milestones/${date}`;

  it('puts three things first, each with why and something to do, and the rest behind one button', async () => {
    await open([task('2026-11-23'), task('2026-11-24'), task('2026-12-08'), task('2026-12-08', { id: 'x' }), task('2026-12-09')]);
    expect(cards()).toEqual([['Dit komt eerst', [path('2026-11-23'), path('2026-11-24'), path('2026-12-08')]]]);
    expect(page().textContent).toContain('De dag is voorbij. Hoe staat het ermee?');
    await press('Alles (5)');
    expect(cards().slice(1)).toEqual([
      ['In de komende twee weken', [path('2026-12-08')]],
      ['Later', [path('2026-12-09')]],
    ]);
    expect(page().textContent).toContain('Er staan 5 dingen open. Eerst komt: Mijlpaal van 2026-11-23, op 23 nov.');
  });

  it('leaves what waits for a colleague who is named behind that button', async () => {
    await open([task('2026-12-02', { holder: 'colleague' }), task('2026-12-03', { holder: 'organisation' })]);
    expect(cards()).toEqual([['Dit komt eerst', [path('2026-12-03')]]]);
    await press('Alles (2)');
    expect(page().querySelector('sam-status')?.textContent?.trim()).toBe('wacht op een collega');
  });

  it('marks a milestone as done on the spot, on the version that is there now', async () => {
    await open([task('2026-11-23')]);
    await press('Markeer als gedaan');
    const api = TestBed.inject(HttpTestingController);
    const milestone = '/api/v1/programmes/1/partnerships/p/milestones/2026-11-23';
    api.expectOne(milestone).flush({ version: 7, asOf: '2026-11-24' });
    await settleTwice();
    const { request } = api.expectOne({ method: 'POST', url: `${milestone}/completion` });
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"7"', { completedOn: '2026-11-24' }]);
  });

  it('records on the spot that an obligation was met today', async () => {
    await open([task('2026-11-23', { kind: 'obligation', id: 'v', path: 'partnerships/p/obligations/v' })]);
    await press('Markeer als gedaan');
    const { request } = TestBed.inject(HttpTestingController).expectOne({ method: 'POST', url: '/api/v1/programmes/1/partnerships/p/obligations/v/fulfilments' });
    expect(request.body).toEqual({ dueOn: '2026-11-23', fulfilledOn: '2026-11-24' });
  });

  it('says by when a party can say whether it goes on, and leads to the agreement', async () => {
    await open([task('2027-01-15', { kind: 'agreement-notice', id: 'a', path: 'partnerships/p/agreements/a', holder: 'organisation' })]);
    expect(page().textContent).toContain('Tot en met 15 jan kun je opzeggen of laten weten dat jullie doorgaan.');
    expect(page().querySelector('reminders-task-action a')?.getAttribute('href')).toBe('/programmes/1/partnerships/p/agreements/a');
  });

  it('accepts a delivery on the spot', async () => {
    await open([task('2026-11-26', { kind: 'milestone-acceptance', id: 'completion', path: 'partnerships/p/milestones/m' })]);
    expect(page().textContent).toContain('Gedaan door de ander. Klopt het? Zonder reactie geldt het na 26 nov als geaccepteerd.');
    await press('Accepteer');
    const api = TestBed.inject(HttpTestingController);
    api.expectOne('/api/v1/programmes/1/partnerships/p/milestones/m').flush({ version: 2, asOf: '2026-11-24' });
    await settleTwice();
    const { request } = api.expectOne({ method: 'POST', url: '/api/v1/programmes/1/partnerships/p/milestones/m/acceptance' });
    expect(request.body).toEqual({ kind: 'accepted' });
  });

  it('says what would be here when nothing waits', async () => {
    await open([]);
    expect(page().textContent).toContain('Er wacht nu niets op jou');
  });
});
