import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { WallCalendar } from '../calendar/wall-calendar';
import texts from '../texts/nl.json';
import { NewPartnershipPage } from './new-partnership';

const programme = '/api/v1/programmes/1';
const bakery = { id: 'bakery', name: 'Bakkerij', sector: 'private', version: 1 };
const person = (id: string, name: string, organisationId: string) => ({ id, name, organisationId, organisationName: '', language: 'nl', role: 'member', version: 1 });

describe('the page to open a partnership', () => {
  let fixture: ComponentFixture<NewPartnershipPage>;
  let api: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ partnerships: texts }),
        { provide: WallCalendar, useValue: { today: () => '2026-11-24' } },
        {
          provide: SessionStore,
          useValue: {
            programmeId: signal('1'),
            programme: signal({ organisationId: 'municipality', organisationName: 'Gemeente', personId: 'noor' }),
            account: signal({ name: 'Noor' }),
          },
        },
      ],
    });
    fixture = TestBed.createComponent(NewPartnershipPage);
    api = TestBed.inject(HttpTestingController);
    await settle();
    api.expectOne(`${programme}/organisations?limit=100`).flush({ items: [bakery, { ...bakery, id: 'municipality', name: 'Gemeente' }] });
    await settle();
    peopleOf('municipality').flush({ items: [person('noor', 'Noor', 'municipality'), person('iris', 'Iris', 'municipality')] });
    await settle();
  });

  afterEach(() => api.verify());

  const settle = () => settled(fixture);

  const peopleOf = (organisationId: string) =>
    api.expectOne(({ url, params }) => url === `${programme}/people` && params.get('organisationId') === organisationId);
  const page = (): HTMLElement => fixture.nativeElement;
  const labelled = (text: string, within: ParentNode = page()) => {
    const label = [...within.querySelectorAll('label')].find((found) => found.textContent?.trim().startsWith(text))!;
    return document.getElementById(label.htmlFor) as HTMLInputElement;
  };
  const fill = async (field: HTMLInputElement, value: string, event = 'input') => {
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle();
  };
  const press = async (name: string, within: ParentNode = page()) => {
    [...within.querySelectorAll('button')].filter((found) => found.textContent?.trim().startsWith(name)).at(-1)!.click();
    await settle();
  };
  const options = (field: HTMLInputElement) => [...field.querySelectorAll('option')].map((option) => option.textContent?.trim());

  async function chooseBakery(): Promise<void> {
    const choice = labelled('Kies een andere organisatie');
    choice.value = 'bakery';
    (choice.parentElement!.querySelector('button') as HTMLButtonElement).click();
    await settle();
    peopleOf('bakery').flush({ items: [person('sam', 'Sam', 'bakery')] });
    await settle();
  }

  it('offers the people of the organisations that take part, the opener already among them', async () => {
    expect(options(labelled('Kies een andere organisatie'))).toEqual(['Kies…', 'Bakkerij']);
    expect(options(labelled('Kies een persoon'))).toEqual(['Kies…', 'Iris']);
    await chooseBakery();
    expect(options(labelled('Kies een persoon'))).toEqual(['Kies…', 'Iris', 'Sam']);
  });

  it('opens the partnership and goes to its page', async () => {
    await fill(labelled('Naam'), 'Werk in de wijk');
    await fill(labelled('Doel'), 'Vijf plekken');
    await chooseBakery();
    labelled('Kies een persoon').value = 'sam';
    await press('Voeg toe');
    const sam = page().querySelectorAll('.person')[1]!;
    await fill(labelled('Niveau', sam), 'operational', 'change');
    await press('Begin de samenwerking');
    const request = api.expectOne(`${programme}/partnerships`);
    expect(request.request.body).toEqual({
      name: 'Werk in de wijk',
      purpose: 'Vijf plekken',
      phase: 'design',
      startedOn: '2026-11-24',
      organisationIds: ['bakery'],
      participants: [
        { personId: 'noor', level: 'tactical', role: 'contributor' },
        { personId: 'sam', level: 'operational', role: 'contributor' },
      ],
    });
    request.flush({ id: 'p' });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/programmes/1/partnerships/p');
  });

  it('lets the people of an organisation go with it', async () => {
    await chooseBakery();
    labelled('Kies een persoon').value = 'sam';
    await press('Voeg toe');
    page().querySelector<HTMLButtonElement>('button[aria-label="Haal Bakkerij weg"]')!.click();
    await settle();
    expect([...page().querySelectorAll('.name')].map((name) => name.textContent?.trim())).toEqual(['Noor Gemeente']);
  });

  it('adds an organisation that is not known yet, with what is wrong about it at its field', async () => {
    await press('Nieuwe organisatie');
    const dialog = page().querySelector('dialog')!;
    await press('Voeg de organisatie toe', dialog);
    const problem = { code: 'invalid-input', title: '', errors: [{ pointer: '/name', code: 'required', detail: 'Vul dit in.' }] };
    api.expectOne(`${programme}/organisations`).flush(problem, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(labelled('Naam van de organisatie', dialog).getAttribute('aria-invalid')).toBe('true');
    await fill(labelled('Naam van de organisatie', dialog), 'Keuken');
    await press('Voeg de organisatie toe', dialog);
    api.expectOne(`${programme}/organisations`).flush({ ...bakery, id: 'kitchen', name: 'Keuken' });
    await settle();
    peopleOf('kitchen').flush({ items: [] });
    await settle();
    expect(page().querySelector('.chosen')?.textContent).toContain('Keuken');
    expect(dialog.open).toBe(false);
  });

  it('shows what the API finds wrong at the organisation and the person it is about', async () => {
    await chooseBakery();
    await press('Begin de samenwerking');
    api.expectOne(`${programme}/partnerships`).flush(
      {
        code: 'invalid-input',
        title: '',
        errors: [
          { pointer: '/name', code: 'required', detail: 'Vul dit in.' },
          { pointer: '/organisationIds/0', code: 'unknown-reference', detail: 'Dit bestaat niet.' },
          { pointer: '/participants/0/personId', code: 'participant.from-elsewhere', detail: 'Deze persoon hoort er niet bij.' },
        ],
      },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(labelled('Naam').getAttribute('aria-invalid')).toBe('true');
    expect(page().querySelector('.chosen li')?.textContent).toContain('Dit bestaat niet.');
    expect(page().querySelector('.person')?.textContent).toContain('Deze persoon hoort er niet bij.');
    [...page().querySelectorAll('a')].find((link) => link.textContent?.trim() === 'Dit bestaat niet.')!.click();
    expect(document.activeElement?.textContent).toContain('Bakkerij');
  });
});
