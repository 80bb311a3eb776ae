import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { type AgreementContent, emptyContent } from '@samenspel/agreements/domain';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import agreementTexts from '../texts/nl.json';
import { newMilestone, newParty } from './content/new-terms';
import { DraftPage } from './draft-page';
import texts from './texts/nl.json';

const partnership = {
  id: 'p',
  name: 'Buurtconciërges',
  organisations: [
    { id: 'municipality', name: 'Gemeente', sector: 'public' },
    { id: 'employer', name: 'Zorghulp', sector: 'private' },
  ],
  participants: [{ personId: 'sam', name: 'Sam', organisationId: 'employer', organisationName: 'Zorghulp', level: 'tactical', role: 'contributor' }],
  permissions: ['agreement.register'],
};
const address = '/api/v1/programmes/1/partnerships/p';
const empty = emptyContent('Buurtwerk');
const content: AgreementContent = {
  ...empty,
  parties: partnership.organisations.map(newParty),
  milestones: ['Eerste', 'Tweede'].map((title) => ({ ...newMilestone(empty, 'employer'), id: title, title })),
};
const draft = (change: object = {}) => ({
  id: 'd',
  partnershipId: 'p',
  status: 'draft',
  content,
  version: 1,
  problems: [],
  parties: [],
  changedByName: 'Noor',
  changedAt: '2027-01-01T10:00:00Z',
  ...change,
});

/** The first test compiles every part of the page. */
jest.setTimeout(30_000);

describe('the page on which an agreement is written', () => {
  let fixture: ComponentFixture<DraftPage>;
  let api: HttpTestingController;

  beforeEach(() => localStorage.clear());
  afterEach(() => TestBed.resetTestingModule());

  async function open(section: string, change: object = {}): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ agreements: agreementTexts, agreementDraft: texts }),
        {
          provide: SessionStore,
          useValue: { programmeId: signal('1'), account: signal({ id: 'account' }), programme: signal({ organisationId: 'municipality' }) },
        },
      ],
    });
    fixture = TestBed.createComponent(DraftPage);
    document.body.append(fixture.nativeElement);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('draftId', 'd');
    fixture.componentRef.setInput('section', section);
    jest.spyOn(TestBed.inject(Router), 'navigate').mockImplementation(async (_commands, extras) => {
      if (extras?.queryParams) fixture.componentRef.setInput('section', extras.queryParams['section']);
      return true;
    });
    await settle();
    api.expectOne(address).flush(partnership);
    api.expectOne(`${address}/agreement-drafts/d`).flush(draft(change));
    await settle();
  }

  const settle = () => settled(fixture);

  const page = (): HTMLElement => fixture.nativeElement;
  const button = (name: string) => [...page().querySelectorAll('button')].find((found) => found.textContent?.trim().replace(/\s+/g, ' ').startsWith(name))!;
  const press = async (name: string) => {
    button(name).click();
    await settle();
  };
  const control = (text: string) => {
    const label = [...page().querySelectorAll('label')].find((found) => found.textContent?.trim().startsWith(text))!;
    return (document.getElementById(label.htmlFor) ?? label.querySelector('input')) as HTMLInputElement;
  };
  const fill = async (text: string, value: string, event: 'input' | 'change' = 'input') => {
    const field = control(text);
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle();
  };
  /** What would be sent by now, as the device keeps it. */
  const written = (): AgreementContent => JSON.parse(localStorage.getItem(localStorage.key(0)!)!).content;

  it('adds a term with what is mostly so filled in, opens it and puts the cursor in its first field', async () => {
    await open('milestones');
    await press('Voeg een mijlpaal toe');
    expect(written().milestones[2]).toMatchObject({ title: '', responsibleOrganisationId: 'municipality', size: 1 });
    expect(document.activeElement).toBe(control('Wat is er dan klaar?'));
    await fill('Wat is er dan klaar?', 'Derde');
    expect(written().milestones[2]!.title).toBe('Derde');
  });

  it('takes a term out and puts it back, with the focus where the reader goes on', async () => {
    await open('milestones');
    await press('Haal Eerste weg');
    expect(written().milestones.map(({ title }) => title)).toEqual(['Tweede']);
    expect(document.activeElement).toBe(button('Zet terug'));
    await press('Zet terug');
    expect(written().milestones.map(({ title }) => title)).toEqual(['Eerste', 'Tweede']);
    expect(document.activeElement?.textContent).toContain('Eerste');
  });

  it('moves a term by keyboard and keeps the focus on its button', async () => {
    await open('milestones');
    await press('Zet Eerste lager');
    expect(written().milestones.map(({ title }) => title)).toEqual(['Tweede', 'Eerste']);
    expect(document.activeElement).toBe(button('Zet Eerste lager'));
  });

  it('keeps words that are no amount in their field, says what to write, and keeps the amount that was', async () => {
    await open('pledges');
    await press('Voeg een toezegging toe');
    await fill('Bedrag in euro', '1.250,50');
    expect(written().pledges[0]!.amount).toBe(125050);
    await fill('Bedrag in euro', 'ongeveer 12');
    expect(page().textContent).toContain('Schrijf een bedrag als 1.250 of 1.250,50.');
    expect(control('Bedrag in euro').getAttribute('aria-invalid')).toBe('true');
    expect(written().pledges[0]!.amount).toBe(125050);
    await fill('Bedrag in euro', '12');
    expect(page().textContent).not.toContain('Schrijf een bedrag');
  });

  it('shows what the server finds at the field it is about', async () => {
    const detail = 'Deze datum ligt voor het begin.';
    await open('core', { problems: [{ pointer: '/milestones/1/baselineOn', code: 'milestone.before-start', detail }] });
    await press('Leg voor aan de partners');
    expect(page().querySelector('[role=alert]')!.textContent).toContain('Mijlpalen: Tweede');
    await press('Mijlpalen: Tweede');
    await settle();
    expect(control('Uiterlijk op').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(control('Uiterlijk op'));
    expect(page().querySelector('sam-field-error, .sam-field-error')!.textContent).toContain(detail);
    api.expectNone(`${address}/agreement-drafts/d/proposal`);
  });

  it.each([
    ['core', '/duration/endsOn', 'De overeenkomst eindigt voordat ze begint. Kies een latere einddatum.', 'Kern en looptijd', 'Loopt tot en met'],
    ['milestones', '/milestones/0/dependsOn/0', "Deze mijlpalen wachten in een kring op elkaar: 'Eerste' → 'Tweede' → 'Eerste'.", 'Mijlpalen: Eerste', 'Wat moet eerst klaar zijn?'],
  ])('says in %s at its field what contradicts itself: %s', async (section, pointer, detail, place, label) => {
    await open(section, { problems: [{ pointer, code: 'contradiction', detail }] });
    await press('Leg voor aan de partners');
    await press(`${place}: ${detail}`);
    const [error] = [...page().querySelectorAll('.sam-field-error')].filter(({ textContent }) => textContent!.includes(detail));
    expect(error!.closest('sam-field, sam-field-group')!.textContent).toContain(label);
  });

  it('does not say that a field is empty before it is asked what is needed', async () => {
    await open('core', { problems: [{ pointer: '/duration/startsOn', code: 'required', detail: 'Vul een datum in' }] });
    expect(control('Begint op').getAttribute('aria-invalid')).toBeNull();
    await press('Leg voor aan de partners');
    expect(control('Begint op').getAttribute('aria-invalid')).toBe('true');
  });

  it('puts the agreement to the partners once it is saved', async () => {
    await open('core');
    await press('Leg voor aan de partners');
    const request = api.expectOne({ method: 'POST', url: `${address}/agreement-drafts/d/proposal` });
    request.flush(draft({ status: 'in-consultation' }));
    await settle();
    expect(page().textContent).toContain('De partners bekijken deze tekst');
  });

  it('advises while it is written, and stops once it is solved', async () => {
    await open('goals');
    const advice = () => page().querySelector('agreements-draft-findings')!.textContent;
    expect(advice()).toContain('Zonder doel kan niemand zien of de samenwerking werkt.');
    await press('Voeg een doel toe');
    await fill('Doel', 'Twintig mensen aan het werk');
    expect(advice()).not.toContain('Zonder doel kan niemand zien of de samenwerking werkt.');
  });

  it('throws a draft away only after a second word', async () => {
    await open('core');
    await press('Gooi weg');
    api.expectNone(`${address}/agreement-drafts/d/withdrawal`);
    page().querySelector<HTMLButtonElement>('dialog .sam-actions button')!.click();
    await settle();
    api.expectOne(`${address}/agreement-drafts/d/withdrawal`);
  });

  it('writes a rule that says how often a duty comes back, in words and with its first days', async () => {
    await open('obligations');
    await press('Voeg een verplichting toe');
    await fill('Uiterlijk op', '2027-01-29');
    await fill('Hoe vaak?', 'quarter', 'change');
    await fill('Op welke dag?', 'last-working', 'change');
    expect(written().obligations[0]).toMatchObject({
      dueOn: '2027-01-29',
      recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    });
    expect(page().querySelector('agreements-draft-recurrence .words')!.textContent).toContain('elk kwartaal, op de laatste werkdag');
    expect(page().querySelector('agreements-draft-recurrence .words')!.textContent).toContain('29 jan 2027, 30 apr 2027');
  });

  it('shows whoever is asked to agree with an amendment why it is made and what it changes, and lets the reason be said better', async () => {
    const amendment = { baseNumber: 1, agreementId: 'a', reason: 'Meer tijd', decisionText: 'Een half jaar erbij', decisionMeetingId: 'm', lesson: null };
    await open('core', { status: 'in-consultation', hash: 'abc', ...amendment });
    api.expectOne(`${address}/agreements/a/versions/1`).flush({ number: 1, content: { ...content, title: 'Oude buurt' } });
    await settle();
    expect(page().textContent).toContain('Meer tijd');
    expect(page().querySelector('del')?.textContent).toContain('Oude buurt');
    expect(page().querySelector('ins')?.textContent).toContain('Buurtwerk');
    expect(button('Pas aan')).toBeUndefined();
  });
});
