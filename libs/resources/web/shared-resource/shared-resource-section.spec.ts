import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { SharedResourceDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { SharedResourceSection } from './shared-resource-section';

const bus: SharedResourceDto = {
  id: 'r',
  partnershipId: 'p',
  agreementId: 'a',
  agreementTitle: 'Buurtconciërges',
  title: 'Wijkbus',
  kind: 'hours',
  organisationId: 'portiek',
  organisationName: 'Het Portiek',
  capacity: 72_000,
  used: 36_600,
  parties: [
    { organisationId: 'portiek', organisationName: 'Het Portiek', allocated: 42_000, used: 21_000 },
    { organisationId: 'nabuur', organisationName: 'Nabuur', allocated: 9_000, used: 15_600 },
    { organisationId: 'rotterdam', organisationName: 'Gemeente Rotterdam', allocated: null, used: 0 },
  ],
  uses: [
    { id: 'u', organisationId: 'nabuur', organisationName: 'Nabuur', amount: 15_600, usedOn: '2026-05-01', note: 'Vervoer', excessReason: 'De trein reed niet', recordedByName: 'Samira', recordedAt: '2026-05-02T10:00:00Z' },
  ],
};

describe('what the parties of an agreement share', () => {
  let fixture: ComponentFixture<SharedResourceSection>;
  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent!.replace(/\s+/g, ' ');
  const settle = () => settled(fixture);

  async function show(items: SharedResourceDto[], permissions: string[] = []): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ resources: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(SharedResourceSection);
    for (const [name, value] of Object.entries({ partnershipId: 'p', agreementId: 'a', permissions })) fixture.componentRef.setInput(name, value);
    await settle();
    TestBed.inject(HttpTestingController).expectOne(({ url }) => url.endsWith('/partnerships/p/shared-resources')).flush({ items, asOf: '2026-06-15' });
    await settle();
  }

  it('says what there is, what each may use and did use', async () => {
    await show([bus]);
    expect(words()).toContain('610 van 1.200 uur gebruikt');
    const rows = [...page().querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent!.trim()));
    expect(rows).toEqual([
      ['Het Portiek', '700 uur', '350 uur'],
      ['Nabuur', '150 uur', '260 uur'],
      ['Gemeente Rotterdam', texts.shared.nothing, '0 uur'],
    ]);
  });

  it('draws use against what may be used, and never beyond the bar', async () => {
    await show([bus]);
    const bars = [...page().querySelectorAll<HTMLElement>('.bar > span')].map(({ style }) => style.inlineSize || style.getPropertyValue('inline-size'));
    expect(bars).toEqual(['50%', '100%', '0%']);
  });

  it('says why more was used than was agreed', async () => {
    await show([bus]);
    expect(words()).toContain('De trein reed niet');
  });

  it('offers to log use to whom may, and to nobody else', async () => {
    await show([bus]);
    expect(page().querySelector('li button')).toBeNull();
    TestBed.resetTestingModule();
    await show([bus], ['resource-use.log']);
    expect(page().querySelector('li button')!.textContent).toContain(texts.shared.use.open);
  });

  it('leaves the page as it is when nothing is shared', async () => {
    await show([]);
    expect(page().querySelector('sam-card')).toBeNull();
  });
});
