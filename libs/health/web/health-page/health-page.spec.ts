import { HttpTestingController } from '@angular/common/http/testing';
import { signal, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { HealthDto, HealthPartDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { HealthSection } from '../health-section/health-section';
import texts from '../texts/nl.json';
import { HealthPage } from './health-page';

const part = (changes: Partial<HealthPartDto>): HealthPartDto => ({
  code: 'trust',
  score: null,
  weight: 30,
  reason: null,
  figures: [],
  evidence: [],
  ...changes,
});

const milestones = part({
  code: 'milestones-on-time',
  score: 75,
  weight: 60,
  evidence: [
    { kind: 'milestone', id: 'm', label: 'Vier plekken open', date: '2026-06-17', outcome: 'completed-later', points: 50, days: 45, path: 'partnerships/p/milestones/m' },
    { kind: 'milestone', id: 'n', label: 'Acht plekken open', date: '2026-10-15', outcome: 'completed-on-time', points: 100, days: 0, path: 'partnerships/p/milestones/n' },
  ],
});
const obligations = part({
  code: 'obligations-met',
  score: 85,
  weight: 25,
  evidence: [
    { kind: 'obligation', id: 'r', label: 'Kwartaalverslag', date: '2026-10-31', outcome: 'met-of-times', points: 99, times: 4, met: 3, path: 'partnerships/p/obligations/r' },
    { kind: 'obligation', id: 'v', label: 'Vragenlijst', date: '2026-11-04', outcome: 'open-past-date', points: 91, days: 20, waited: 12, path: 'partnerships/p/obligations/v' },
  ],
});
const pledges = part({
  code: 'pledges-honoured',
  score: 50,
  weight: 40,
  evidence: [
    { kind: 'pledge', id: 'l', label: 'Begeleiding', date: '2026-09-01', outcome: 'partly-put-in', points: 25, pledged: 24_000, contributed: 6_000, unit: 'hours', path: 'partnerships/p/agreements/a' },
    { kind: 'pledge', id: 'k', label: 'Subsidie', date: '2026-09-01', outcome: 'not-put-in', points: 0, pledged: 500_000, contributed: 0, unit: 'money', path: 'partnerships/p/agreements/a' },
  ],
});
const trust = part({
  score: 88,
  evidence: [{ kind: 'wave', id: 'w', label: null, date: '2026-09-27', outcome: 'measured', points: 88, band: 'high', path: 'partnerships/p/waves/w' }],
});
const rhythm = part({ code: 'meeting-rhythm', score: 50, weight: 25, figures: [{ name: 'kept', value: 3 }, { name: 'periods', value: 6 }] });
const decisions = part({ code: 'joint-decisions', weight: 20, reason: 'no-decisions' });

const health: HealthDto = {
  partnershipId: 'p',
  partnershipName: 'Groene Gaarde',
  asOf: '2026-11-24',
  since: '2026-08-26',
  modelVersion: '3',
  minimumWeight: 50,
  quadrant: 'in-balance',
  contract: { score: 65, scoreThen: 70, knownWeight: 100, parts: [milestones, obligations, pledges] },
  relationship: { score: 71, scoreThen: null, knownWeight: 55, parts: [trust, rhythm, decisions] },
  conversation: null,
};

describe('the health of a partnership', () => {
  let fixture: ComponentFixture<unknown>;
  let api: HttpTestingController;

  const create = async (component: Type<unknown>, inputs: Record<string, unknown>) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ health: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(component);
    api = TestBed.inject(HttpTestingController);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    await settle();
  };

  const answer = async (body: HealthDto) => {
    api.expectOne('/api/v1/programmes/1/partnerships/p/health').flush(body);
    await settle();
  };

  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
  const opened = (name: string) => [...page().querySelectorAll('details')].find((details) => details.querySelector('summary')?.textContent?.includes(name))!;

  describe('on its own page', () => {
    beforeEach(() => create(HealthPage, { partnershipId: 'p' }));

    it('tells both scores, what they were, and that too little was known then', async () => {
      await answer(health);
      expect(words(page().querySelector('#contract'))).toContain('Op 26 aug stond deze score op 70.');
      expect(words(page().querySelector('#relation'))).toContain('Op 26 aug was er nog te weinig bekend voor een score.');
    });

    it('opens a part to its records, what each counted for, and how it is computed', async () => {
      await answer(health);
      const details = opened('Mijlpalen op tijd');
      expect([...details.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
        '/programmes/1/partnerships/p/milestones/m',
        '/programmes/1/partnerships/p/milestones/n',
      ]);
      expect(words(details)).toContain('Gehaald 45 dagen na 17 jun 2026');
      expect(words(details)).toContain('Gehaald, afgesproken was 15 okt 2026');
      expect(words(details)).toContain('Dit telt voor 60 van de 100.');
    });

    it('names each obligation with how often it was met, and the days that waited for a partner', async () => {
      await answer(health);
      const details = opened('Verplichtingen nagekomen');
      expect([...details.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
        '/programmes/1/partnerships/p/obligations/r',
        '/programmes/1/partnerships/p/obligations/v',
      ]);
      expect(words(details)).toContain('3 van de 4 keer op tijd');
      expect(words(details)).toContain('Nog open, 20 dagen na 4 nov 2026 12 dagen wachtten op een ander');
    });

    it('writes each pledge in its own unit', async () => {
      await answer(health);
      const details = words(opened('Toezeggingen ingebracht'));
      expect(details).toContain('100 uur van 400 uur ingebracht');
      expect(details).toContain('Nog niet ingebracht, toegezegd is € 5.000,00');
    });

    it('shows a mean only as it is displayed everywhere', async () => {
      await answer(health);
      const details = opened('Vertrouwen, gemeten');
      expect(words(details)).toContain('Meetronde van 27 sep 2026');
      expect(words(details)).toContain('Gemiddeld ≥ 4,5 op een schaal van 1 tot 5');
    });

    it('says why a part is not known, instead of a number', async () => {
      await answer(health);
      const details = opened('Samen besloten');
      expect(words(details.querySelector('summary'))).toBe('Samen besloten te weinig gegevens');
      expect(words(details)).toContain('In het laatste jaar is nog geen besluit vastgelegd.');
    });

    it('says how much is known when that is too little for a score', async () => {
      await answer({ ...health, relationship: { ...health.relationship, score: null, knownWeight: 25 } });
      expect(words(page().querySelector('#relation'))).toContain('Er is nog te weinig bekend voor een score: 25 van de 100, en 50 is nodig.');
    });
  });

  describe('as a section of the page of its partnership', () => {
    it('tells both scores, where it stands, and leads to the facts', async () => {
      await create(HealthSection, { partnershipId: 'p', permissions: ['health.read'] });
      await answer(health);
      expect(words(page())).toContain('Afspraken65−55 punten lager');
      expect(words(page())).toContain('De afspraken en de relatie zijn in balans.');
      expect(page().querySelector('a')?.getAttribute('href')).toBe('/programmes/1/partnerships/p/health');
    });

    it('says what asks for a conversation rather than the place on the field', async () => {
      await create(HealthSection, { partnershipId: 'p', permissions: ['health.read'] });
      const facts = [{ code: 'milestones-later' as const, values: [{ name: 'count', number: 1, band: null }, { name: 'days', number: 41, band: null }] }];
      await answer({ ...health, conversation: { code: 'contract-low', side: 'contract', facts } });
      expect(words(page())).toContain('Mijlpalen komen later dan afgesproken. Eén mijlpaal komt 41 dagen later.');
      expect(words(page())).not.toContain('in balans');
    });

    it('asks and shows nothing without the right to see it', async () => {
      await create(HealthSection, { partnershipId: 'p', permissions: [] });
      api.expectNone(() => true);
      expect(words(page())).toBe('');
    });
  });
});
