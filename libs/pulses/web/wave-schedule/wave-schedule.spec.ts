import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { WaveScheduleDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { WallCalendar } from '@samenspel/partnerships/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { WaveSchedule } from './wave-schedule';

const schedule: WaveScheduleDto = {
  id: 'schedule',
  partnershipId: 'partnership',
  state: 'running',
  repeats: 'monthly',
  instrumentCode: 'trust-and-course',
  mode: 'anonymous',
  minimumGroupSize: 6,
  daysOpen: 14,
  invitedLevels: ['tactical'],
  firstOpensOn: '2026-01-31',
  lastOpensOn: '2026-05-31',
  nextOpensOn: '2026-06-30',
  version: 3,
};

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('how a wave comes back', () => {
  let http: HttpTestingController;

  const show = async (permissions = ['wave-schedule.change'], read: Partial<WaveScheduleDto> = {}) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTexts({ pulses: nl }),
        { provide: SessionStore, useValue: { programmeId: () => 'programme' } },
        { provide: WallCalendar, useValue: { today: () => '2026-06-10' } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(WaveSchedule);
    fixture.componentRef.setInput('partnershipId', 'partnership');
    fixture.componentRef.setInput('permissions', permissions);
    fixture.detectChanges();
    await Promise.resolve();
    http.expectOne(({ method }) => method === 'GET').flush({ items: [{ ...schedule, ...read }] });
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    const press = async (name: string) => {
      [...element.querySelectorAll('button')].find((button) => words(button) === name)!.click();
      await fixture.whenStable();
    };
    const put = async () => {
      element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await Promise.resolve();
      return http.expectOne(({ method }) => method === 'PUT');
    };
    const choose = async (selector: string, value: string) => {
      const field = element.querySelector<HTMLSelectElement>(selector)!;
      field.value = value;
      field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
      await fixture.whenStable();
    };
    return { fixture, element, press, put, choose };
  };

  it('is told in one sentence, with nothing to press for who may not change it', async () => {
    const { element } = await show([]);
    expect(words(element)).toContain('Elke maand. De volgende die nog niet gepland is, opent op 30 jun 2026.');
    expect(element.querySelector('button')).toBeNull();
  });

  it('pauses on the version that was read, with all the rest as it was', async () => {
    const { press } = await show();
    await press('Pauzeren');
    const { request } = http.expectOne(({ method }) => method === 'PUT');
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toEqual({ state: 'paused', repeats: 'monthly', instrumentCode: 'trust-and-course', mode: 'anonymous', minimumGroupSize: 6, daysOpen: 14, invitedLevels: ['tactical'] });
  });

  it('proposes the next day of another interval, and sends what was chosen', async () => {
    const { element, press, put, choose, fixture } = await show();
    await press('Wijzigen');
    await choose('select', 'quarterly');
    expect(element.querySelector<HTMLInputElement>('input[type=date]')!.value).toBe('2026-07-31');
    await choose('input[type=date]', '2026-09-01');
    const request = await put();
    expect(request.request.body).toMatchObject({ state: 'running', repeats: 'quarterly', nextOpensOn: '2026-09-01', invitedLevels: ['tactical'] });
    request.flush({ ...schedule, repeats: 'quarterly', nextOpensOn: '2026-09-01', version: 4 });
    await fixture.whenStable();
    expect(words(element)).toContain('Elk kwartaal. De volgende die nog niet gepland is, opent op 1 sep 2026.');
  });

  it('offers only how a questionnaire can be answered', async () => {
    const { element, press, put, choose } = await show(undefined, { mode: 'joint-statement' });
    await press('Wijzigen');
    expect(element.querySelector('input[type=number][max="500"]')).toBeNull();
    await choose('sam-field[pointer="/instrumentCode"] select', 'working-together');
    expect(element.querySelectorAll('input[type=radio]')).toHaveLength(1);
    expect((await put()).request.body).toMatchObject({ instrumentCode: 'working-together', mode: 'anonymous' });
  });

  it('shows a mistake at its field, and the present schedule when another changed it', async () => {
    const { element, press, put, fixture } = await show();
    await press('Wijzigen');
    (await put()).flush(
      { type: '', title: '', status: 400, code: 'invalid-input', errors: [{ pointer: '/nextOpensOn', code: 'wave-opens-too-early', detail: 'Kies vandaag of een latere dag.' }] },
      { status: 400, statusText: 'Bad Request' },
    );
    await fixture.whenStable();
    expect([...element.querySelectorAll('sam-field')].map(words).find((text) => text!.includes('De volgende opent op'))).toContain('Kies vandaag of een latere dag.');
    (await put()).flush({ type: '', title: 'Intussen gewijzigd', status: 412, code: 'stale-version' }, { status: 412, statusText: 'Precondition Failed' });
    await new Promise((resolve) => setTimeout(resolve));
    http.expectOne(({ method }) => method === 'GET').flush({ items: [{ ...schedule, daysOpen: 21, version: 4 }] });
    await fixture.whenStable();
    expect(element.querySelector<HTMLInputElement>('input[type=number]')!.value).toBe('21');
    expect((await put()).request.headers.get('If-Match')).toBe('"4"');
  });
});
