import { TestBed } from '@angular/core/testing';
import type { WaveStatements } from '@samenspel/api-client';
import { trustAndCourse } from '@samenspel/pulses/domain';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { StatementResults } from './statement-results';

const instrument = { ...trustAndCourse, items: trustAndCourse.items.slice(0, 2) };
const statement = (trust: number | null, reason: string | null) => ({
  signedBy: 'Noor Bakker',
  givenOn: '2026-11-20',
  answers: [
    { item: 'trust', value: trust, reason },
    { item: 'goal-alignment', value: 4, reason: 'We willen hetzelfde.' },
  ],
});
const statements: WaveStatements = {
  waveId: 'wave',
  closedOn: '2026-11-20',
  releasedOn: '2026-11-24',
  organisations: [
    { organisationId: 'municipality', organisationName: 'Gemeente Rotterdam', statement: statement(4, 'Wat is afgesproken, gebeurt.') },
    { organisationId: 'employer', organisationName: 'De Linde', statement: statement(null, null) },
    { organisationId: 'school', organisationName: 'Techniek College', statement: null },
  ],
  judged: [],
  dimensions: [],
  toDiscuss: [],
  followUp: { improvements: [], latest: true, noticeSentOn: null, notComparedWith: null },
  earlier: [
    {
      waveId: 'before',
      closedOn: '2026-05-20',
      releasedOn: '2026-05-24',
      organisations: [{ organisationId: 'municipality', organisationName: 'Gemeente Rotterdam', statement: statement(3, 'Soms.') }],
      judged: [],
    },
  ],
};

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the results of a joint statement', () => {
  const show = (): HTMLElement => {
    TestBed.configureTestingModule({ providers: [provideTestTexts({ pulses: nl })] });
    const fixture = TestBed.createComponent(StatementResults);
    fixture.componentRef.setInput('statements', statements);
    fixture.componentRef.setInput('instrument', instrument);
    fixture.detectChanges();
    return fixture.nativeElement;
  };

  it('are labelled as stated, and name who gave none', () => {
    expect(words(show().querySelector('.sentence'))).toContain('Uitgesproken 2 van de 3 organisaties gaven een verklaring. Geen verklaring: Techniek College.');
  });

  it('put all organisations side by side on the scale of each item, with their reasons and what they said before', () => {
    const [trust, goals] = show().querySelectorAll('.item');
    expect([...trust.querySelectorAll<HTMLElement>('.mark')].map((mark) => [words(mark), mark.style.insetInlineStart])).toEqual([['1', '75%']]);
    expect([...goals.querySelectorAll('.mark')].map(words)).toEqual(['1, 2']);
    expect([...trust.querySelectorAll('dt')].map(words)).toEqual(['Gemeente Rotterdam: Mee eens', 'De Linde: Weet ik niet', 'Techniek College: geen verklaring']);
    expect(words(trust.querySelector('dd'))).toBe('Wat is afgesproken, gebeurt. Eerder: 3 (24 mei 2026)');
  });

  it('say in the table what the pictures show', () => {
    const rows = [...show().querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map(words));
    expect(rows).toEqual([
      ['4', 'Weet ik niet', 'geen verklaring'],
      ['4', '4', 'geen verklaring'],
    ]);
  });
});
