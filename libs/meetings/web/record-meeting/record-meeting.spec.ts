import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { WallCalendar } from '@samenspel/partnerships/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { RecordMeeting } from './record-meeting';

const partnership = {
  id: 'p',
  name: 'Werk in de wijk',
  organisations: [
    { id: 'municipality', name: 'Gemeente', sector: 'public' },
    { id: 'welfare', name: 'Buurthuis', sector: 'civic' },
    { id: 'employer', name: 'Bakkerij', sector: 'private' },
  ],
  participants: [
    { personId: 'noor', name: 'Noor', organisationId: 'municipality', level: 'tactical', role: 'contributor' },
    { personId: 'ali', name: 'Ali', organisationId: 'welfare', level: 'operational', role: 'contributor' },
    { personId: 'sam', name: 'Sam', organisationId: 'employer', level: 'tactical', role: 'contributor' },
  ],
  permissions: ['meeting.record'],
};
const address = '/api/v1/programmes/1/partnerships/p';

describe('the page to record a meeting', () => {
  let fixture: ComponentFixture<RecordMeeting>;
  let api: HttpTestingController;

  beforeEach(() => localStorage.clear());
  beforeEach(open);
  afterEach(() => api.verify());

  async function open(): Promise<void> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ meetings: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1'), programme: signal({ personId: 'noor' }) } },
        { provide: WallCalendar, useValue: { today: () => '2026-11-24' } },
      ],
    });
    fixture = TestBed.createComponent(RecordMeeting);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.detectChanges();
    await settle();
    api.expectOne(address).flush(partnership);
    await settle();
  }

  const settle = () => settled(fixture);

  const page = (): HTMLElement => fixture.nativeElement;
  const control = (text: string): HTMLInputElement => {
    const label = [...page().querySelectorAll('label')].find((found) => found.textContent?.trim().startsWith(text))!;
    return (label.control ?? document.getElementById(label.htmlFor) ?? label.querySelector('input')) as HTMLInputElement;
  };
  const cell = (name: string) => page().querySelector<HTMLInputElement>(`input[aria-label="${name}: aantal mensen"]`)!;
  const type = async (field: HTMLInputElement, value: string, event = 'input') => {
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle();
  };
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find((found) => found.textContent?.trim().startsWith(name))!.click();
    await settle();
  };

  it('fills in today and everyone who takes part, so that one press confirms', async () => {
    expect(control('Gehouden op').value).toBe('2026-11-24');
    await type(control('Onderwerp'), 'Voortgang');
    await press('Leg vast');
    const request = api.expectOne(`${address}/meetings`);
    expect(request.request.body).toEqual({
      heldOn: '2026-11-24',
      subject: 'Voortgang',
      attendance: [
        { organisationId: 'municipality', level: 'tactical', people: 1 },
        { organisationId: 'welfare', level: 'operational', people: 1 },
        { organisationId: 'employer', level: 'tactical', people: 1 },
      ],
      decisions: [],
      nextMeetingOn: null,
    });
    request.flush({ id: 'm' });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/1/partnerships/p/meetings/m');
    expect(localStorage.length).toBe(0);
  });

  it('says at once whether a decision is joint, and why', async () => {
    await press('Voeg een besluit toe');
    expect(page().textContent).toContain('Gemeente, Buurthuis en Bakkerij besloten mee: iedereen die er was.');
    control('Bakkerij').click();
    await settle();
    expect(page().textContent).toContain('Bakkerij was erbij en besloot niet mee.');
    control('Buurthuis').click();
    await settle();
    expect(page().textContent).toContain('Gemeente besloot dit alleen.');
    await type(cell('Bakkerij, Tactisch'), '0', 'change');
    await type(cell('Buurthuis, Operationeel'), '', 'change');
    expect(page().textContent).toContain('was er niet bij');
    expect([...page().querySelectorAll('.sam-choice')].map((choice) => choice.textContent?.trim())).toEqual(['Gemeente']);
  });

  it('shows what the API finds wrong at the field and at the cell of the table', async () => {
    await type(cell('Bakkerij, Tactisch'), '400', 'change');
    await press('Leg vast');
    const detail = 'Vul een heel getal in van 1 tot en met 100.';
    api.expectOne(`${address}/meetings`).flush(
      {
        code: 'invalid-input',
        title: 'Niet alles is goed ingevuld',
        errors: [
          { pointer: '/subject', code: 'required', detail: 'Vul dit in.' },
          { pointer: '/attendance/2/people', code: 'whole-number', detail },
        ],
      },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(control('Onderwerp').getAttribute('aria-invalid')).toBe('true');
    const wrong = cell('Bakkerij, Tactisch');
    expect(wrong.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(wrong.getAttribute('aria-describedby')!)?.textContent).toContain(detail);
    expect(cell('Gemeente, Tactisch').getAttribute('aria-invalid')).toBeNull();
    [...page().querySelectorAll('a')].find((link) => link.textContent?.trim() === detail)!.click();
    expect(document.activeElement).toBe(wrong);
  });

  it('keeps what was filled in for the next visit, and lets it go when asked', async () => {
    await type(control('Onderwerp'), 'Half werk');
    expect(page().textContent).toContain('Bewaard op dit apparaat');
    await open();
    expect(control('Onderwerp').value).toBe('Half werk');
    expect(page().textContent).toContain('Wat je eerder invulde, staat er nog.');
    await press('Begin opnieuw');
    expect(control('Onderwerp').value).toBe('');
    expect(localStorage.length).toBe(0);
  });
});
