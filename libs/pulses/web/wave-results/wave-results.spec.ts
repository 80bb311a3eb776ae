import { TestBed } from '@angular/core/testing';
import type { WaveResults } from '@samenspel/api-client';
import { trustAndCourse } from '@samenspel/pulses/domain';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { WaveResultsView } from './wave-results';

const published: WaveResults = {
  waveId: 'wave',
  releasedOn: '2026-11-24',
  outcome: 'published',
  minimumGroupSize: 5,
  response: '60-to-79',
  reason: null,
  cells: [
    { dimension: 'trust', mean: 3.9, band: null },
    { dimension: 'knowledge-exchange', mean: null, band: 'high' },
    { dimension: 'climate', mean: null, band: 'high' },
    { dimension: 'embeddedness', mean: 2, band: null },
  ],
};

function show(results: WaveResults): HTMLElement {
  TestBed.configureTestingModule({ providers: [provideTestTexts({ pulses: nl })] });
  const fixture = TestBed.createComponent(WaveResultsView);
  fixture.componentRef.setInput('results', results);
  fixture.componentRef.setInput('scale', trustAndCourse.scale);
  fixture.detectChanges();
  return fixture.nativeElement;
}

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the results of a wave', () => {
  it('open with a sentence that names all who share the highest and the lowest place', () => {
    expect(words(show(published).querySelector('.sentence'))).toBe(
      'Het hoogst: Kennis delen en Open sfeer (4,5 of hoger). Het laagst: Verankering (2,0). 60 tot 80% antwoordde.',
    );
  });

  it('say in the table what the picture shows', () => {
    const rows = [...show(published).querySelectorAll('tbody tr')].map((row) => [words(row.querySelector('th')), words(row.querySelector('.figure'))]);
    expect(rows).toEqual([
      ['Vertrouwen', '3,9'],
      ['Kennis delen', '4,5 of hoger'],
      ['Open sfeer', '4,5 of hoger'],
      ['Verankering', '2,0'],
    ]);
  });

  it('draw a mean as a dot on its scale and a band as a range without a dot', () => {
    const [trust, exchange] = show(published).querySelectorAll('tbody tr');
    expect(trust.querySelector<HTMLElement>('.dot')!.style.insetInlineStart).toBe('72.5%');
    expect(exchange.querySelector('.dot')).toBeNull();
    expect(exchange.querySelector('.range')!.getAttribute('data-band')).toBe('high');
  });

  it('say calmly why there is no figure, and show none', () => {
    const element = show({ ...published, outcome: 'withheld', response: null, reason: 'too-few-answers', cells: [] });
    expect(words(element.querySelector('h2'))).toBe('Deze keer geen cijfers');
    expect(words(element)).toContain('minder dan 5 antwoorden');
    expect(element.querySelector('table')).toBeNull();
  });
});
