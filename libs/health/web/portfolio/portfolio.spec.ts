import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ConversationDto, PortfolioPartnership } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { WallCalendar } from '@samenspel/partnerships/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { Portfolio } from './portfolio';

const address = '/api/v1/programmes/1/portfolio';

type Scores = readonly [contract: number | null, relationship: number | null];

const partnership = (name: string, then: Scores, now: Scores, changes: Partial<PortfolioPartnership> = {}): PortfolioPartnership => ({
  id: name.toLowerCase(),
  name,
  phase: 'implementation',
  organisations: [
    { id: 'r', name: 'Gemeente Rotterdam', sector: 'public' },
    { id: 'w', name: 'Wasserij De Brug', sector: 'private' },
  ],
  quadrant: 'in-balance',
  movement: 'same',
  trail: [
    { asOf: '2026-08-26', contract: then[0], relationship: then[1] },
    { asOf: '2026-11-24', contract: now[0], relationship: now[1] },
  ],
  nextMeetingOn: null,
  conversation: null,
  ...changes,
});

const drift: ConversationDto = {
  code: 'drift',
  side: 'relation',
  facts: [
    { code: 'trust-fell', values: [{ name: 'from', number: null, band: 'high' }, { name: 'to', number: 3, band: null }] },
    { code: 'rhythm-missed', values: [{ name: 'kept', number: 3, band: null }, { name: 'periods', number: 6, band: null }] },
    { code: 'contract-holds', values: [{ name: 'score', number: 84, band: null }] },
  ],
};

const charlois = partnership('Charlois', [84, 57], [84, 36], { quadrant: 'contractual-form', movement: 'down', conversation: drift });
const almere = partnership('Almere', [80, 80], [91, 85], { phase: 'dissemination', movement: 'up', nextMeetingOn: '2026-12-03' });
const brug = partnership('De Brug', [null, null], [98, null], { quadrant: 'too-little-data', movement: 'unknown' });

describe("'Overzicht'", () => {
  let fixture: ComponentFixture<Portfolio>;
  let api: HttpTestingController;

  const open = async (partnerships: PortfolioPartnership[], { days, narrow = false }: { days?: string; narrow?: boolean } = {}) => {
    window.matchMedia = (() => ({ matches: narrow, addEventListener: () => undefined, removeEventListener: () => undefined })) as never;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ health: texts, partnerships: { phase: { implementation: 'uitvoering', dissemination: 'verspreiding' } } }),
        { provide: SessionStore, useValue: { programmeId: signal('1'), programme: signal({ role: 'coordinator' }) } },
        { provide: WallCalendar, useValue: { today: () => '2026-11-24' } },
      ],
    });
    fixture = TestBed.createComponent(Portfolio);
    api = TestBed.inject(HttpTestingController);
    if (days) fixture.componentRef.setInput('days', days);
    fixture.detectChanges();
    await settle();
    const answer = { asOf: '2026-11-24', since: '2026-08-26', modelVersion: '1', strongFrom: 50, movedUp: 1, conversations: 1, partnerships };
    const request = api.expectOne(({ url }) => url === address);
    request.flush(answer);
    await settle();
    return request.request;
  };

  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const textOf = (selector: string) => page().querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
  const dots = () => [...page().querySelectorAll('health-field a')];
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!.click();
    await settle();
  };
  const row = (name: string) => [...page().querySelectorAll('health-standing-table tbody tr')].find(({ textContent }) => textContent?.includes(name))!;

  it('opens with sentences made from the facts', async () => {
    await open([charlois, almere, brug]);
    expect(textOf('[samLead]')).toBe('3 samenwerkingen. Sinds 26 aug ging er één vooruit, en vraagt er één om een gesprek.');
  });

  it('looks back over the period in the address, and leaves the usual one to the API', async () => {
    expect((await open([almere])).params.get('since')).toBeNull();
    TestBed.resetTestingModule();
    expect((await open([almere], { days: '30' })).params.get('since')).toBe('2026-10-25');
  });

  it('gives each partnership with both scores a dot that a keyboard reaches, with a name that says where it stands', async () => {
    await open([charlois, almere, brug]);
    expect(dots().map((dot) => [dot.getAttribute('href'), dot.getAttribute('aria-label')])).toEqual([
      ['/programmes/1/partnerships/charlois/health', 'Charlois: contract 84, relatie 36, Contractvorm, vraagt om een gesprek'],
      ['/programmes/1/partnerships/almere/health', 'Almere: contract 91, relatie 85, In balans'],
    ]);
    expect(page().querySelectorAll('.trail[d^="M"]')).toHaveLength(2);
  });

  it('lists in words which partnerships have no place, and of which side too little is known', async () => {
    await open([almere, brug]);
    const unplaced = textOf('.unplaced');
    expect(unplaced).toContain('Eén met te weinig gegevens');
    expect(unplaced).toContain('De Brug nog te weinig over de relatie');
  });

  it('tells the same facts as a table', async () => {
    await open([charlois, brug]);
    await press('Tabel');
    expect(page().querySelector('health-field')).toBeNull();
    const cells = [...page().querySelectorAll('health-field-card tbody tr')].map((line) =>
      [...line.children].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()),
    );
    expect(cells).toEqual([
      ['Charlois', '84', '36−2121 punten lager', 'Contractvorm'],
      ['De Brug', '98', 'te weinig gegevens', 'Te weinig gegevens'],
    ]);
  });

  it('draws the field on a small screen in units of that screen, so that its words keep their size', async () => {
    await open([charlois, almere], { narrow: true });
    expect(page().querySelector('svg[role=group]')?.getAttribute('viewBox')).toBe('0 0 320 352');
    TestBed.resetTestingModule();
    await open([charlois, almere]);
    expect(page().querySelector('svg[role=group]')?.getAttribute('viewBox')).toBe('0 0 640 460');
  });

  it('says what asks for a conversation as a colleague would, with means as they are displayed', async () => {
    await open([almere, charlois]);
    const conversation = textOf('health-conversation-list article');
    expect(conversation).toContain('Relatie');
    expect(conversation).toContain('Vertrouwen daalde, de afspraken staan');
    expect(conversation).toContain(
      'Charlois. Vertrouwen ging van ≥ 4,5 naar 3,0, in 3 van de 6 periodes was er overleg en de afspraken staan op 84.',
    );
    expect(page().querySelector('health-conversation-list a')?.getAttribute('href')).toBe('/programmes/1/partnerships/charlois/health');
  });

  it('says so when nothing asks for a conversation', async () => {
    await open([almere]);
    expect(textOf('health-conversation-list')).toContain('Nu vraagt geen samenwerking om een gesprek');
  });

  it('leads from each figure in the table to its evidence', async () => {
    await open([charlois, almere]);
    const links = [...row('Charlois').querySelectorAll('a')].map((link) => link.getAttribute('href'));
    const base = '/programmes/1/partnerships/charlois';
    expect(links).toEqual([base, `${base}/health#contract`, `${base}/health#relation`]);
    expect(row('Charlois').textContent).toContain('Rotterdam');
    expect(row('Charlois').textContent).toContain('Niet gepland');
    expect(row('Almere').textContent).toContain('3 dec');
  });

  it('narrows everything to one phase, the opening sentence too', async () => {
    await open([charlois, almere, brug]);
    const select = page().querySelectorAll('select')[1]!;
    select.value = 'dissemination';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(textOf('[samLead]')).toBe('Eén samenwerking. Sinds 26 aug ging er één vooruit, en geen vraagt nu om een gesprek.');
    expect(dots()).toHaveLength(1);
    expect(page().querySelectorAll('health-standing-table tbody tr')).toHaveLength(1);
  });

  it('says what would be here before there is a partnership', async () => {
    await open([]);
    expect(page().textContent).toContain('Er is nog geen samenwerking');
    expect(page().querySelector('select')).toBeNull();
  });

  it('uses no style attribute, which the policy of the page would refuse', async () => {
    await open([charlois, almere, brug]);
    expect(page().querySelectorAll('[style]')).toHaveLength(0);
  });
});
