import { TestBed } from '@angular/core/testing';
import { Api, type WaveCell, type WaveFollowUp, type WaveResults } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { trustAndCourse } from '@samenspel/pulses/domain';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { WavePageStore } from '../wave-page/wave-page.store';
import { WaveResultsView } from './wave-results';

const cell = (dimension: WaveCell['dimension'], mean: number | null, changes: Partial<WaveCell> = {}): WaveCell => ({
  dimension,
  mean,
  band: mean === null ? 'high' : null,
  agreement: null,
  change: null,
  alignment: null,
  worstCase: null,
  sampling: null,
  ...changes,
});
const whole = (cells: WaveCell[]) => ({ group: 'partnership', organisationName: null, response: '60-to-79' as const, cells });

const published: WaveResults = {
  waveId: 'wave',
  closedOn: '2026-11-20',
  releasedOn: '2026-11-24',
  outcome: 'published',
  minimumGroupSize: 5,
  reason: null,
  groups: [whole([cell('trust', 3.9, { agreement: 'strong' }), cell('knowledge-exchange', null), cell('climate', null), cell('embeddedness', 2)])],
  ties: [],
  gaps: [],
  earlier: [],
  toDiscuss: [{ dimension: 'embeddedness', reasons: ['low'] }],
  followUp: { improvements: [], latest: true, noticeSentOn: null, notComparedWith: null },
  judged: [],
};

const following = (changes: Partial<WaveFollowUp>) => ({ followUp: { ...published.followUp, ...changes } });

function show(changes: Partial<WaveResults> = {}, permissions: string[] = ['improvement.record', 'improvement-notice.send']) {
  const invoke = jest.fn();
  TestBed.configureTestingModule({
    providers: [
      provideTestTexts({ pulses: nl }),
      { provide: Api, useValue: { invoke } },
      { provide: SessionStore, useValue: { programmeId: () => 'programme' } },
      WavePageStore,
    ],
  });
  const fixture = TestBed.createComponent(WaveResultsView);
  fixture.componentRef.setInput('results', { ...published, ...changes });
  fixture.componentRef.setInput('instrument', trustAndCourse);
  fixture.componentRef.setInput('partnershipName', 'Zorghulp');
  fixture.componentRef.setInput('permissions', permissions);
  fixture.detectChanges();
  const element: HTMLElement = fixture.nativeElement;
  const press = (name: string) => {
    [...element.querySelectorAll('button')].find((button) => words(button) === name)!.click();
    fixture.detectChanges();
  };
  return { element, press };
}

/** What is read, with a space between what stands in different elements. */
const words = (element: Element | null | undefined) =>
  element?.outerHTML.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').replace(/ (?=[,.;])/g, '').trim();
const all = (element: Element, selector: string) => [...element.querySelectorAll(selector)].map(words);

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = jest.fn();
});

describe('the results of a wave', () => {
  it('open with the sentence that says what the wave says', () => {
    const { element } = show();
    expect(words(element.querySelector('.finding'))).toBe('Het hoogst: Kennis delen en Open sfeer (4,5 of hoger). Het laagst: Verankering (2,0).');
    expect(words(element.querySelector('.finding + p'))).toBe('60 tot 80% antwoordde.');
  });

  it('say plainly that nothing demonstrably changed since the wave with figures before it', () => {
    const earlier = [
      { waveId: 'first', closedOn: '2026-06-03', releasedOn: '2026-06-10', groups: [whole([cell('trust', 3.4)])] },
      { waveId: 'second', closedOn: '2026-09-01', releasedOn: '2026-09-10', groups: [] },
    ];
    const { element, press } = show({ earlier, toDiscuss: [], groups: [whole([cell('trust', 3.9, { change: 'no-demonstrable-change' })])] });
    expect(words(element.querySelector('.finding'))).toBe('Geen aantoonbare verandering sinds de meetronde van 3 juni 2026.');
    const chart = element.querySelector('pulses-dimension-chart svg')!;
    expect(chart.getAttribute('aria-label')).toBe('3 jun 2026: 3,4, 1 sep 2026: –, 20 nov 2026: 3,9');
    expect(chart.querySelectorAll('circle')).toHaveLength(2);
    expect(chart.querySelector('polyline')).toBeNull();
    press('Tabel');
    expect(all(element, 'pulses-dimension-charts thead th')).toEqual(['Onderdeel', '3 jun 2026', '1 sep 2026', '20 nov 2026', 'Zijn mensen het eens?', 'Aantoonbare verandering']);
    expect(all(element, 'pulses-dimension-charts tbody tr > *')).toEqual(['Vertrouwen', '3,4', '–', '3,9', '–', 'geen']);
  });

  it('tell each figure and agreement in words beside the picture', () => {
    const { element } = show();
    expect(all(element, 'pulses-dimension-charts li')[0]).toBe('Vertrouwen 3,9 mensen zijn het hier goed over eens');
    expect(element.querySelectorAll('pulses-dimension-chart rect')).toHaveLength(2);
  });

  it('say whether goals are aligned, and how far everyone can lie from a figure, in picture and table', () => {
    const goals = cell('goal-alignment', 4.1, { agreement: 'moderate', alignment: 'divided', worstCase: { lower: 2.8, upper: 4.5 }, sampling: { lower: 3.6, upper: 4.5 } });
    const { element, press } = show({ groups: [whole([goals])], toDiscuss: [] });
    expect(words(element.querySelector('.finding + p'))).toContain('Mensen zijn verdeeld over de doelen');
    expect(words(element.querySelector('pulses-dimension-charts li'))).toContain('mensen zijn het hier redelijk over eens; verdeeld');
    expect(element.querySelector('pulses-dimension-chart svg')!.getAttribute('aria-label')).toContain('zeker tussen 2,8 en 4,5, waarschijnlijk tussen 3,6 en 4,5');
    expect(element.querySelectorAll('pulses-dimension-chart :is(.surely, .probably)')).toHaveLength(2);
    expect(words(element)).toContain('Op de dikke ligt het waarschijnlijk, als het toeval is wie antwoordde.');
    press('Tabel');
    expect(words(element)).toContain('Waarschijnlijk tussen: dat klopt alleen als het toeval is wie antwoordde.');
    expect(all(element, 'pulses-dimension-charts tbody tr > *')).toEqual(['Zelfde doelen', '4,1', '2,8 en 4,5', '3,6 en 4,5', 'redelijk eens; verdeeld', '–']);
  });

  it('show groups in a tinted table with every figure as text, or say that there are none', () => {
    expect(words(show().element)).toContain('Je ziet alleen de hele samenwerking.');
    TestBed.resetTestingModule();
    const group = { ...whole([cell('trust', 2)]), group: 'organisation:0190a0a0-0000-7000-8000-000000000000', organisationName: 'Gemeente Almere' };
    const { element } = show({ groups: [...published.groups, group] });
    expect(all(element, 'pulses-figure-table tbody tr > *')).toEqual(['Gemeente Almere', '2,0', '–', '–', '–']);
    expect(element.querySelector<HTMLElement>('.tinted')!.style.getPropertyValue('--share')).toBe('25%');
  });

  it('show who rates whom as a matrix and, with the same facts, as a table', () => {
    const [one, two] = ['Gemeente Almere', 'Zorggroep'].map((name) => ({ id: name, name }));
    const { element, press } = show({ ties: [{ from: one, about: two, mean: 3.4, band: null, strength: 'weak' }, { from: two, about: one, mean: null, band: 'high', strength: 'strong' }] });
    expect(all(element, 'pulses-figure-table tbody tr > *')).toEqual(['Gemeente Almere', '–', '3,4 zwak', 'Zorggroep', '4,5 of hoger sterk', '–']);
    expect(words(element)).toContain('Gemiddeld 4,0: redelijk. Oordelen: 1 sterk en 1 zwak.');
    expect(words(element)).toContain('dat zijn onze eigen grenzen, geen norm');
    element.querySelectorAll<HTMLButtonElement>('[aria-pressed="false"]').forEach((button) => button.click());
    press('Tabel');
    expect(words(element)).toContain('Gemeente Almere Zorggroep 3,4 zwak');
    expect(words(element)).toContain('Zorggroep Gemeente Almere 4,5 of hoger sterk');
  });

  it('say what the gap is and how sure that is', () => {
    const { element } = show({ gaps: [{ dimension: 'trust', difference: 0.8, lower: null, upper: null, verdict: 'uncertain', indicative: true }] });
    expect(words(element)).toContain('Vertrouwen publiek 0,8 hoger onzeker; indicatief');
    expect(words(element)).toContain('Er zijn te weinig antwoorden om een verschil tussen publieke en private partners zeker te weten.');
  });

  it('say calmly why there is no figure, and show none', () => {
    const { element } = show({ outcome: 'withheld', reason: 'too-few-answers', groups: [], toDiscuss: [] });
    expect(words(element.querySelector('h2'))).toBe('Deze keer geen cijfers');
    expect(words(element)).toContain('minder dan 5 antwoorden');
    expect(element.querySelector('table, svg[role]')).toBeNull();
  });

  it('say what helped, and what was not taken up', () => {
    const { element } = show({
      judged: [
        { dimension: 'trust', text: 'Samen op de werkplek', outcome: 'improved' },
        { dimension: 'climate', text: null, outcome: 'not-addressed' },
      ],
    });
    expect(words(element)).toContain('Vertrouwen ging vooruit Samen op de werkplek');
    expect(words(element)).toContain('Open sfeer niet opgepakt Hier is niets voor vastgelegd.');
  });
});

describe('what partners will try', () => {
  const improvement = { dimension: 'embeddedness' as const, text: 'Elke maand samen op de werkplek', number: 1, recordedByName: 'Nadia', recordedAt: '2026-11-25T10:00:00.000Z' };

  it('is asked for what scores low, with why', () => {
    const { element } = show();
    expect(all(element, 'pulses-improvement-list li')).toEqual(['Verankering scoort laag (2,0) Leg vast wat je probeert']);
    expect(words(element)).not.toContain('Laat het de genodigden weten');
  });

  it('stands with who recorded it, and can be told to those invited once, after a look at the very text', () => {
    const { element, press } = show(following({ improvements: [improvement] }));
    expect(words(element)).toContain('Dit proberen we: Elke maand samen op de werkplek Vastgelegd door Nadia');
    press('Laat het de genodigden weten');
    expect(words(element)).toContain('Jullie zeiden, wij doen: Zorghulp');
    expect(words(element)).toContain('Verankering: Elke maand samen op de werkplek');
    TestBed.resetTestingModule();
    const { element: told } = show(following({ improvements: [improvement], noticeSentOn: '2026-11-26' }));
    expect(words(told)).toContain('Alle genodigden kregen hierover bericht op 26 nov 2026.');
    expect(words(told)).not.toContain('Laat het de genodigden weten');
  });

  it('is only read by those who may not record it, and with a wave that was followed by another', () => {
    expect(show(following({ improvements: [improvement] }), []).element.querySelector('pulses-improvement-list :is(.sam-list, .sam-actions) button')).toBeNull();
    TestBed.resetTestingModule();
    expect(show(following({ latest: false })).element.querySelector('pulses-improvement-list :is(.sam-list, .sam-actions) button')).toBeNull();
  });
});
