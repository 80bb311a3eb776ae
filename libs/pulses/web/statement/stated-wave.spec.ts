import { TestBed } from '@angular/core/testing';
import { Api, type StatedImprovementJudgement, type WaveFollowUp, type WaveStatements } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { trustAndCourse } from '@samenspel/pulses/domain';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { WavePageStore } from '../wave-page/wave-page.store';
import { StatedWave } from './stated-wave';

const judgement = (changes: Partial<StatedImprovementJudgement> = {}): StatedImprovementJudgement => ({
  dimension: 'trust',
  text: 'Samen op de werkplek',
  outcome: 'higher',
  organisations: 3,
  higher: 2,
  lower: 0,
  ...changes,
});
const followUp: WaveFollowUp = { improvements: [], latest: true, noticeSentOn: null, notComparedWith: null };
const improvement = { dimension: 'climate' as const, text: 'Elke maand een open ronde', number: 1, recordedByName: 'Nadia', recordedAt: '2026-11-25T10:00:00.000Z' };
const statements: WaveStatements = {
  waveId: 'wave',
  closedOn: '2026-11-20',
  releasedOn: '2026-11-24',
  organisations: [],
  judged: [],
  dimensions: [{ dimension: 'climate', mean: 2.5, lowest: 1, highest: 4 }],
  toDiscuss: [{ dimension: 'climate', reasons: ['low', 'diverging'] }],
  followUp,
  earlier: [],
};

/** What is read, with a space between what stands in different elements. */
const words = (element: Element | null | undefined) => element?.outerHTML.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();

describe('a released joint statement', () => {
  const invoke = jest.fn();

  beforeAll(() => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
  });

  const show = (changes: Partial<WaveStatements> = {}, permissions = ['improvement.record', 'improvement-notice.send']) => {
    TestBed.configureTestingModule({
      providers: [
        provideTestTexts({ pulses: nl }),
        { provide: Api, useValue: { invoke } },
        { provide: SessionStore, useValue: { programmeId: () => 'programme' } },
        WavePageStore,
      ],
    });
    const fixture = TestBed.createComponent(StatedWave);
    fixture.componentRef.setInput('statements', { ...statements, ...changes });
    fixture.componentRef.setInput('instrument', trustAndCourse);
    fixture.componentRef.setInput('partnershipName', 'Zorghulp');
    fixture.componentRef.setInput('permissions', permissions);
    fixture.detectChanges();
    const element: HTMLElement = fixture.nativeElement;
    return { fixture, element };
  };

  it('says what organisations say of what was tried, with how many moved, and that this is no measurement', () => {
    const judged = show({ judged: [judgement(), judgement({ dimension: 'commitment', text: null, outcome: 'not-addressed' })] }).element.querySelector('pulses-judged-improvements');
    expect(words(judged)).toContain('Vertrouwen hoger dan de vorige keer Samen op de werkplek');
    expect(words(judged)).toContain('Van de 3 organisaties die beide keren antwoordden: 2 hoger, 0 lager en 1 gelijk.');
    expect(words(judged)).toContain('Inzet niet opgepakt Hier is niets voor vastgelegd.');
    expect(words(judged)).toContain('geen meting');
  });

  it('says calmly that it judges nothing of a measured wave', () => {
    const { element } = show({ followUp: { ...followUp, notComparedWith: '2026-06-20' } });
    expect(words(element)).toContain('De meetronde hiervoor, van 20 jun 2026, was gemeten: mensen antwoordden anoniem.');
    expect(element.querySelector('pulses-judged-improvements')).toBeNull();
  });

  it('asks what will be tried for what is stated low or far apart, with why', () => {
    expect(words(show().element.querySelector('pulses-improvement-list li'))).toBe(
      'Open sfeer organisaties zijn er niet positief over (gemiddeld 2,5) en organisaties verschillen (van 1,0 tot 4,0) Leg vast wat je probeert',
    );
  });

  it('shows whoever signs the very text of the notice, with what earlier attempts came to, and passes on that it was sent', async () => {
    const { fixture, element } = show({ judged: [judgement()], followUp: { ...followUp, improvements: [improvement] } });
    const told = { ...followUp, improvements: [improvement], noticeSentOn: '2026-11-26' };
    const followed = jest.fn();
    fixture.componentInstance.followed.subscribe(followed);
    const press = (name: string) => [...element.querySelectorAll('button')].find((button) => words(button) === name)!.click();
    press('Laat het de genodigden weten');
    fixture.detectChanges();
    expect(words(element)).toContain('Open sfeer: Elke maand een open ronde');
    expect(words(element)).toContain('Vertrouwen: Samen op de werkplek (hoger dan de vorige keer)');
    invoke.mockResolvedValue(told);
    press('Versturen');
    await fixture.whenStable();
    expect(followed).toHaveBeenCalledWith(told);
  });

  it('keeps what earlier statements said of earlier attempts', () => {
    const { element } = show({
      earlier: [
        { waveId: 'second', closedOn: '2026-06-20', releasedOn: '2026-06-24', organisations: [], judged: [judgement({ outcome: 'differing', higher: 1, lower: 1 })] },
        { waveId: 'first', closedOn: '2026-01-20', releasedOn: '2026-01-24', organisations: [], judged: [] },
      ],
    });
    const history = [...element.querySelectorAll('details')].map(words).filter((text) => text!.startsWith('Meetronde die sloot'));
    expect(history).toEqual([expect.stringContaining('Meetronde die sloot op 20 jun 2026 Vertrouwen: de een hoger, de ander lager Samen op de werkplek')]);
  });
});
