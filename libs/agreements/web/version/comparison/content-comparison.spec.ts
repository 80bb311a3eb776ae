import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type AgreementContent, emptyContent } from '@samenspel/agreements/domain';
import { LanguageStore } from '@samenspel/ui';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../../draft/texts/nl.json';
import { newMilestone, newParty } from '../../draft/content/new-terms';
import { ContentComparison } from './content-comparison';

const organisations = [
  { id: 'municipality', name: 'Gemeente', sector: 'public' },
  { id: 'employer', name: 'Zorghulp', sector: 'private' },
];
const empty = emptyContent('Buurtwerk');
const before: AgreementContent = {
  ...empty,
  purpose: 'Vijf plekken in de wijk',
  parties: organisations.map((organisation) => newParty(organisation as never)),
  milestones: [{ ...newMilestone(empty, 'employer'), id: 'm', title: 'Werkplaats open', baselineOn: '2027-03-01' }],
  pledges: [{ id: 'p', organisationId: 'employer', kind: 'money', amount: 125_000, description: 'Loonkosten', dueOn: null }],
};
const after: AgreementContent = {
  ...before,
  purpose: 'Tien plekken in de wijk',
  milestones: [{ ...before.milestones[0]!, baselineOn: '2027-06-01', responsibleOrganisationId: 'municipality' }],
  pledges: [],
  clauses: [{ id: 'c', kind: 'exit', title: 'Stoppen', text: 'Wie stopt, zegt dat vooraf.' }],
};

describe('two versions side by side', () => {
  function show(old: AgreementContent, present: AgreementContent): HTMLElement {
    TestBed.configureTestingModule({
      providers: [provideTestTexts({ agreementDraft: texts }), { provide: LanguageStore, useValue: { language: signal('nl') } }],
    });
    const fixture = TestBed.createComponent(ContentComparison);
    const inputs = { before: old, after: present, beforeLabel: 'Versie 1', afterLabel: 'Versie 2', partnership: { organisations, participants: [] } };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    return fixture.nativeElement;
  }
  const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
  const row = (page: HTMLElement, name: string) => [...page.querySelectorAll('tr')].find((found) => found.querySelector('th')?.textContent === name)!;

  it('marks the changed words on each side, for the eye and for the ear', () => {
    const [old, present] = row(show(before, after), texts.field.purpose).querySelectorAll('td');
    expect([words(old!.querySelector('del')!), words(present!.querySelector('ins')!)]).toEqual(['weggehaald: Vijf (einde)', 'toegevoegd: Tien (einde)']);
    expect(words(present!)).toBe('toegevoegd: Tien (einde) plekken in de wijk');
    expect(old!.querySelector('ins')).toBeNull();
  });

  it('says days, amounts, parties and choices as people say them', () => {
    const page = show(before, after);
    expect(words(row(page, texts.field.milestones.baselineOn))).toContain('1 jun 2027');
    expect(words(row(page, texts.field.milestones.responsibleOrganisationId))).toMatch(/Zorghulp.*Gemeente/);
    expect(words(row(page, texts.field.pledges.amount))).toContain('1.250');
    expect(words(row(page, texts.field.clauses.kind))).toContain('Stoppen');
  });

  it('names each term with what happened to it, and leaves out the side on which it was not there', () => {
    const page = show(before, after);
    expect([...page.querySelectorAll('.name')].map(words)).toEqual(['Werkplaats open gewijzigd', 'Loonkosten weggehaald', 'Stoppen toegevoegd']);
    const heads = [...page.querySelectorAll('table')].map((table) => table.querySelectorAll('thead th').length);
    expect(heads).toEqual([3, 3, 2, 2]);
  });

  it('folds what a whole text adds in bulk, so that what changed stands out', () => {
    const milestones = ['A', 'B', 'C', 'D'].map((id) => ({ ...newMilestone(empty, 'employer'), id, title: `Mijlpaal ${id}` }));
    const page = show(before, { ...after, milestones: [...after.milestones, ...milestones] });
    const [fold, ...others] = [...page.querySelectorAll('details')];
    expect(others).toEqual([]);
    expect(fold!.open).toBe(false);
    expect(words(fold!.querySelector('summary')!)).toBe('4 toegevoegd');
    expect(fold!.querySelectorAll('table')).toHaveLength(4);
    const shown = [...page.querySelectorAll('.name')].filter((name) => !fold!.contains(name)).map(words);
    expect(shown).toEqual(['Werkplaats open gewijzigd', 'Loonkosten weggehaald', 'Stoppen toegevoegd']);
  });

  it('says so when nothing differs', () => {
    expect(words(show(before, before))).toBe(texts.compare.same);
  });
});
