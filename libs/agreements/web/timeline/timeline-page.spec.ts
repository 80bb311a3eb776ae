import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { TimelineMilestoneDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { TimelinePage } from './timeline-page';

const milestone = (id: string, changes: Partial<TimelineMilestoneDto> = {}): TimelineMilestoneDto => ({
  id,
  title: `Mijlpaal ${id}`,
  agreementId: 'one',
  agreementTitle: 'Eerste',
  baselineOn: '2026-06-01',
  dueOn: '2026-06-01',
  responsibleOrganisationId: 'o',
  responsibleOrganisationName: 'De Brug',
  status: 'planned',
  dependsOn: [],
  ...changes,
});

const course = [
  milestone('a', { phase: 'Begin', status: 'completed', completedOn: '2026-06-05' }),
  milestone('b', { phase: 'Begin', baselineOn: '2026-06-10', dueOn: '2026-06-10', status: 'waiting', dependsOn: ['a'] }),
  milestone('c', { phase: 'Groei', baselineOn: '2026-07-01', dueOn: '2026-08-01', forecastOn: '2026-08-01', status: 'moved', dependsOn: ['b'] }),
];

describe('the page of a timeline', () => {
  let fixture: ComponentFixture<TimelinePage>;

  const settle = () => settled(fixture);

  const open = async (milestones: TimelineMilestoneDto[], { agreementId, more = false }: { agreementId?: string; more?: boolean } = {}) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ agreements: nl }),
        { provide: SessionStore, useValue: { programmeId: () => '1' } },
      ],
    });
    fixture = TestBed.createComponent(TimelinePage);
    fixture.componentRef.setInput('partnershipId', 'p');
    if (agreementId) fixture.componentRef.setInput('agreementId', agreementId);
    fixture.detectChanges();
    await settle();
    const place = agreementId ? `agreements/${agreementId}/timeline` : 'timeline';
    const answer = { asOf: '2026-06-15', partnershipName: 'Charlois', agreementTitle: agreementId ? 'Eerste' : null, milestones, more };
    TestBed.inject(HttpTestingController).expectOne(`/api/v1/programmes/1/partnerships/p/${place}`).flush(answer);
    await settle();
  };

  const page = () => fixture.nativeElement as HTMLElement;
  const text = () => page().textContent!.replace(/\s+/g, ' ');
  const names = () => [...page().querySelectorAll<HTMLAnchorElement>('.names a')];
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!.click();
    await settle();
  };

  it('opens with a sentence, and shows each milestone with its name, its phase and its words', async () => {
    await open(course, { agreementId: 'one' });
    expect(text()).toContain('1 van 3 mijlpalen gedaan. Eén wacht op De Brug. Eerst komt: Mijlpaal c, 1 aug bij De Brug.');
    expect([...page().querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['Begin', 'Groei']);
    expect(names().map((link) => link.getAttribute('href'))).toEqual(['a', 'b', 'c'].map((id) => `/programmes/1/partnerships/p/milestones/${id}`));
    expect([...page().querySelectorAll('text.words')].map(({ textContent }) => textContent!.trim())).toEqual([
      '5 jun · gedaan, 4 dagen later',
      '10 jun · wacht al 5 dagen op De Brug',
      '1 aug · 31 dagen later verwacht',
    ]);
  });

  it('says to who cannot see the picture all that it shows', async () => {
    await open(course, { agreementId: 'one' });
    expect(names()[1]!.getAttribute('aria-label')).toBe(
      'Mijlpaal b, De Brug. Afgesproken: 10 jun 2026. Nu: 10 jun · wacht al 5 dagen op De Brug. Eerst nodig: Mijlpaal a.',
    );
    expect([...page().querySelectorAll('.scroller svg')].every((picture) => picture.getAttribute('aria-hidden') === 'true')).toBe(true);
    expect([...page().querySelectorAll('.plot a')].every((link) => link.getAttribute('tabindex') === '-1')).toBe(true);
  });

  it('has one stop for the tab key, from which arrows lead on and Enter opens', async () => {
    await open(course, { agreementId: 'one' });
    document.body.append(page());
    const stops = () => names().map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    const go = async (key: string) => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle();
    };
    names()[0]!.focus();
    await go('ArrowDown');
    expect([document.activeElement, stops()]).toEqual([names()[1], [-1, 0, -1]]);
    await go('End');
    await go('ArrowDown');
    expect(document.activeElement).toBe(names()[2]);
    await go('Home');
    expect(document.activeElement).toBe(names()[0]);
    names()[0]!.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/1/partnerships/p/milestones/a');
    page().remove();
  });

  it('draws what waits for what, and marks what belongs to the milestone that has the focus', async () => {
    await open(course, { agreementId: 'one' });
    const touched = () => [...page().querySelectorAll('.dependency')].map(({ classList }) => classList.contains('touched'));
    expect(touched()).toEqual([false, false]);
    names()[0]!.dispatchEvent(new Event('focus'));
    await settle();
    expect(touched()).toEqual([true, false]);
  });

  it('zooms in to a year and to a quarter', async () => {
    await open([...course, milestone('d', { baselineOn: '2028-06-01', dueOn: '2028-06-01' })], { agreementId: 'one' });
    const width = () => Number(page().querySelector('.plot')!.getAttribute('width'));
    const all = width();
    await press('Per jaar');
    const year = width();
    await press('Per kwartaal');
    expect([year > all, width() > 3 * year]).toEqual([true, true]);
    expect(page().querySelector('[aria-pressed=true]')!.textContent).toBe('Per kwartaal');
  });

  it('has a table as its equal', async () => {
    await open(course, { agreementId: 'one' });
    await press('Tabel');
    const rows = [...page().querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()));
    expect(rows).toEqual([
      ['Mijlpaal a', 'Begin', '1 jun 2026', '–', '5 jun 2026', 'De Brug', 'gedaan, 4 dagen later', '–'],
      ['Mijlpaal b', 'Begin', '10 jun 2026', '10 jun 2026', '–', 'De Brug', 'wacht al 5 dagen op De Brug', 'Mijlpaal a'],
      ['Mijlpaal c', 'Groei', '1 jul 2026', '1 aug 2026', '–', 'De Brug', '31 dagen later verwacht', 'Mijlpaal b'],
    ]);
  });

  it('keeps agreements of a partnership apart, and says that there are more', async () => {
    await open([...course, milestone('z', { agreementId: 'two', agreementTitle: 'Tweede', baselineOn: '2026-09-01', dueOn: '2026-09-01' })], { more: true });
    expect([...page().querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['Eerste: Begin', 'Eerste: Groei', 'Tweede']);
    expect(text()).toContain('Je ziet de eerste 4 mijlpalen.');
  });

  it('says what would be here when nothing was agreed', async () => {
    await open([]);
    expect(text()).toContain('Nog geen mijlpalen');
  });
});
