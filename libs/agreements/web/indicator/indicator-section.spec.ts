import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { IndicatorDto, ReadingDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { IndicatorSection } from './indicator-section';

const reading = (measuredOn: string, value: number): ReadingDto => ({ id: measuredOn, value, measuredOn, source: 'Roosters', recordedByName: 'Sam', recordedAt: '2026-06-01T10:00:00Z' });
const indicator = (changes: Partial<IndicatorDto> = {}): IndicatorDto => ({
  id: 'i',
  goalId: 'g',
  goalTitle: 'Twintig mensen aan het werk',
  title: 'Mensen aan het werk',
  unit: 'mensen',
  baseline: 0,
  target: 20,
  direction: 'up',
  startsOn: '2026-01-01',
  dueOn: '2026-12-31',
  standing: { status: 'behind', reason: 'below-line', expected: 8.247 },
  readings: [reading('2026-05-31', 7), reading('2026-03-31', 4)],
  ...changes,
});

describe('the indicators of an agreement', () => {
  let fixture: ComponentFixture<IndicatorSection>;
  let api: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent!.replace(/\s+/g, ' ');
  const settle = () => settled(fixture);

  async function show(items: IndicatorDto[], permissions: string[] = []): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(IndicatorSection);
    for (const [name, value] of Object.entries({ partnershipId: 'p', agreementId: 'a', permissions })) fixture.componentRef.setInput(name, value);
    await settle();
    api = TestBed.inject(HttpTestingController);
    api.expectOne('/api/v1/programmes/1/partnerships/p/agreements/a/indicators').flush({ items, asOf: '2026-06-15' });
    await settle();
  }

  it('say in a sentence how far it is, without more figures than anybody reads', async () => {
    await show([indicator()]);
    expect(words()).toContain('Gemeten is 7 mensen; bij gelijkmatige voortgang was 8,2 verwacht.');
    expect(words()).toContain('begonnen bij 0 mensen · streefwaarde 20 mensen · uiterlijk 31 dec 2026');
  });

  it('draw the readings, with a table as their equal', async () => {
    await show([indicator()]);
    expect(page().querySelectorAll('agreements-indicator-chart circle')).toHaveLength(2);
    expect(page().querySelector('agreements-indicator-chart svg')!.getAttribute('aria-hidden')).toBe('true');
    expect([...page().querySelectorAll('tbody tr')].map(({ textContent }) => textContent!.trim().replace(/\s+/g, ' '))).toEqual([
      '31 mei 20267Roosters (Sam)',
      '31 mrt 20264Roosters (Sam)',
    ]);
  });

  it('offer to add a reading to whom may, and to nobody else', async () => {
    await show([indicator()]);
    expect(page().querySelector('li button')).toBeNull();
    TestBed.resetTestingModule();
    await show([indicator({ readings: [] })], ['reading.add']);
    expect(page().querySelector('agreements-indicator-chart circle')).toBeNull();
    expect(page().querySelector('li button')!.textContent).toContain(texts.indicator.reading.open);
  });

  it('leave the page as it is when there are none', async () => {
    await show([]);
    expect(page().querySelector('sam-card')).toBeNull();
  });
});
