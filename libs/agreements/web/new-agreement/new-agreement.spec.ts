import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { NewAgreementPage } from './new-agreement';

const partnership = {
  id: 'p',
  name: 'Buurtconciërges',
  organisations: [
    { id: 'municipality', name: 'Gemeente', sector: 'public' },
    { id: 'employer', name: 'Zorghulp', sector: 'private' },
  ],
  participants: [
    { personId: 'noor', name: 'Noor', organisationId: 'municipality', organisationName: 'Gemeente', level: 'tactical', role: 'contributor' },
    { personId: 'sam', name: 'Sam', organisationId: 'employer', organisationName: 'Zorghulp', level: 'tactical', role: 'contributor' },
  ],
  permissions: ['agreement.register'],
};
const address = '/api/v1/programmes/1/partnerships/p';

describe('the page to register an agreement', () => {
  let fixture: ComponentFixture<NewAgreementPage>;
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
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1'), account: signal({ id: 'account' }) } },
      ],
    });
    fixture = TestBed.createComponent(NewAgreementPage);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.detectChanges();
    await settle();
    api.expectOne(address).flush(partnership);
    await settle();
  }

  const settle = () => settled(fixture);

  const page = (): HTMLElement => fixture.nativeElement;
  const button = (name: string) => [...page().querySelectorAll('button')].find((found) => found.textContent?.trim().startsWith(name))!;
  const label = (text: string) => [...page().querySelectorAll('label')].find((found) => found.textContent?.trim().startsWith(text))!;
  const control = (text: string) => {
    const found = label(text);
    return (found.control ?? document.getElementById(found.htmlFor) ?? found.querySelector('input')) as HTMLInputElement;
  };
  const fill = async (text: string, value: string, event: 'input' | 'change' = 'input') => {
    const field = control(text);
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle();
  };
  const press = async (name: string) => {
    button(name).click();
    await settle();
  };
  const peopleOffered = () => [...control('Wie daar?').querySelectorAll('option')].slice(1).map(({ textContent }) => textContent);

  it('offers every organisation of the partnership as a party, chosen', () => {
    const choices = [...page().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(choices.map(({ checked }) => checked)).toEqual([true, true]);
    expect(label('Gemeente')).toBeTruthy();
  });

  it('offers for a milestone only people of the organisation that sees to it', async () => {
    await press('Voeg een mijlpaal toe');
    expect(peopleOffered()).toEqual([]);
    await fill('Welke organisatie zorgt daarvoor?', 'employer', 'change');
    expect(peopleOffered()).toEqual(['Sam']);
    await fill('Wie daar?', 'sam', 'change');
    await fill('Welke organisatie zorgt daarvoor?', 'municipality', 'change');
    expect(control('Wie daar?').value).toBe('');
    expect(peopleOffered()).toEqual(['Noor']);
  });

  it('keeps what was written when the browser closes, and offers to begin again', async () => {
    await fill('Titel', 'Werkplekken in de buurt');
    await press('Voeg een mijlpaal toe');
    await fill('Wat is er dan klaar?', 'Eerste vijf plekken');
    expect(page().textContent).toContain('bewaard op dit apparaat');

    await open();
    expect(page().textContent).toContain('Je vorige invoer staat er nog.');
    expect(control('Titel').value).toBe('Werkplekken in de buurt');
    expect(control('Wat is er dan klaar?').value).toBe('Eerste vijf plekken');

    await press('Begin opnieuw');
    expect(control('Titel').value).toBe('');
    expect(label('Wat is er dan klaar?')).toBeUndefined();
  });

  it('shows each error at its own row, and keeps what was written', async () => {
    await fill('Titel', 'Werkplekken in de buurt');
    await press('Voeg een mijlpaal toe');
    await press('Voeg een mijlpaal toe');
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const detail = 'Deze datum ligt voor het begin van de overeenkomst. Kies een latere.';
    api
      .expectOne(`${address}/agreements`)
      .flush(
        { title: 'Niet alles is goed ingevuld', status: 400, code: 'invalid-input', errors: [{ pointer: '/milestones/1/baselineOn', code: 'x', detail }] },
        { status: 400, statusText: 'Bad Request' },
      );
    await settle();
    const rows = [...page().querySelectorAll('agreements-milestone-row')];
    expect(rows.map((row) => row.textContent?.includes(detail))).toEqual([false, true]);
    expect(rows[1]!.querySelector('input[type=date]')!.getAttribute('aria-invalid')).toBe('true');
    expect(control('Titel').value).toBe('Werkplekken in de buurt');
  });

  it('says at the last day that the term ends before it starts', async () => {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const detail = 'De overeenkomst eindigt voordat ze begint. Kies een latere einddatum.';
    const errors = [{ pointer: '/endsOn', code: 'agreement.ends-before-start', detail }];
    api.expectOne(`${address}/agreements`).flush({ title: 'Niet goed', status: 400, code: 'invalid-input', errors }, { status: 400, statusText: 'Bad Request' });
    await settle();
    const [field] = [...page().querySelectorAll('sam-field')].filter(({ textContent }) => textContent!.includes(detail));
    expect(field!.querySelector('input[type=date]')!.getAttribute('aria-invalid')).toBe('true');
    expect(field!.querySelector('input')!.id).toContain('endsOn');
  });

  it('opens the agreement once it is registered, and forgets the draft', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate');
    await fill('Titel', 'Werkplekken in de buurt');
    expect(localStorage.length).toBe(1);
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const request = api.expectOne({ method: 'POST', url: `${address}/agreements` });
    expect(request.request.body).toMatchObject({ title: 'Werkplekken in de buurt', partyIds: ['municipality', 'employer'] });
    request.flush({ id: 'a' });
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/programmes', '1', 'partnerships', 'p', 'agreements', 'a']);
    expect(localStorage.length).toBe(0);
  });

  describe('with the document that was signed', () => {
    const choose = async (file: File) => {
      const input = page().querySelector<HTMLInputElement>('input[type=file]')!;
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input.dispatchEvent(new Event('change'));
      await settle();
    };
    const submit = async () => {
      page().querySelector('form')!.dispatchEvent(new Event('submit'));
      await settle();
    };
    const sent = () => api.expectOne({ method: 'POST', url: `${address}/agreements/with-document` });

    it('sends both at once', async () => {
      await fill('Titel', 'Werkplekken in de buurt');
      await choose(new File(['abc'], 'getekend.pdf'));
      await submit();
      const request = sent();
      const form = request.request.body as FormData;
      expect((form.get('file') as File).name).toBe('getekend.pdf');
      expect(JSON.parse(form.get('agreement') as string)).toMatchObject({ title: 'Werkplekken in de buurt', partyIds: ['municipality', 'employer'] });
      request.flush({ id: 'a' });
      await settle();
      expect(localStorage.length).toBe(0);
    });

    it('shows at the file what is wrong with it, keeps what was typed, and sends the same agreement again', async () => {
      await fill('Titel', 'Werkplekken in de buurt');
      await choose(new File(['abc'], 'getekend.pdf'));
      await submit();
      const first = sent();
      const errors = [{ pointer: '/file', code: 'file.content-differs', detail: 'Wat er in dit bestand zit, past niet bij pdf.' }];
      first.flush({ title: 'Er klopt iets niet', status: 400, code: 'invalid-input', errors }, { status: 400, statusText: 'Bad Request' });
      await settle();
      expect(page().querySelector('agreements-file-field')?.textContent).toContain('Wat er in dit bestand zit, past niet bij pdf.');
      expect(control('Titel').value).toBe('Werkplekken in de buurt');
      await submit();
      const again = sent();
      const idOf = ({ request }: typeof again) => JSON.parse((request.body as FormData).get('agreement') as string).id;
      expect(idOf(again)).toBe(idOf(first));
      again.flush({ id: 'a' });
      await settle();
    });

    it('sends nothing of a file that is refused anyway', async () => {
      await choose(new File(['abc'], 'tekening.svg'));
      await submit();
      expect(page().querySelector('agreements-file-field')?.textContent).toContain('Dit soort bestand bewaren we niet.');
    });
  });
});
