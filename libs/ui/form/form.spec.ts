import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTestTexts } from '../testing/test-texts';
import { Control } from './control';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { FieldGroup } from './field-group';
import { Form } from './form';
import { FormErrors } from './form-errors';

@Component({
  imports: [Control, ErrorSummary, Field, FieldGroup, Form],
  template: `
    <form [samForm]="errors">
      <sam-error-summary />
      <sam-field pointer="/title" label="Naam" hint="Zoals jullie haar noemen"><input samControl /></sam-field>
      <sam-field pointer="/endsOn" label="Eindigt op" [optional]="true"><input samControl type="date" /></sam-field>
      <sam-field-group pointer="/kind" legend="Soort">
        <label class="sam-choice"><input type="radio" name="kind" />Geld</label>
      </sam-field-group>
    </form>
  `,
})
class Page {
  readonly errors = new FormErrors();
}

const noTitle = { pointer: '/title', code: 'required', detail: 'Vul een naam in' };
const noKind = { pointer: '/kind', code: 'required', detail: 'Kies een soort' };

describe('a form', () => {
  let fixture: ComponentFixture<Page>;
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestTexts()] });
    fixture = TestBed.createComponent(Page);
    page = fixture.nativeElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => page.remove());

  const controlOf = (label: string) => {
    const found = [...page.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label));
    return document.getElementById(found?.getAttribute('for') ?? '') as HTMLInputElement;
  };
  const descriptionOf = (element: Element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
      .join(' ')
      .trim();
  const fail = async (...errors: (typeof noTitle)[]) => {
    fixture.componentInstance.errors.set(errors);
    await fixture.whenStable();
  };

  it('shows what is wrong with one of a list of choices at its question, and leads there', async () => {
    await fail({ pointer: '/kind/2', code: 'unknown-reference', detail: 'Dit bestaat niet' });
    expect(page.querySelector('sam-field-group .sam-field-error')!.textContent).toContain('Dit bestaat niet');
    page.querySelector<HTMLElement>('sam-error-summary a')!.click();
    expect(document.activeElement).toBe(page.querySelector('sam-field-group input'));
  });

  it('ties label and hint to the control before anything is wrong', () => {
    const title = controlOf('Naam');

    expect(descriptionOf(title)).toBe('Zoals jullie haar noemen');
    expect(title.getAttribute('aria-invalid')).toBeNull();
  });

  it('says which field is not needed', () => {
    expect(page.querySelectorAll('label')[1].textContent).toContain('(niet verplicht)');
  });

  it('shows an error at its field and adds it to the description of the control', async () => {
    await fail(noTitle);

    expect(controlOf('Naam').getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(controlOf('Naam'))).toBe('Zoals jullie haar noemen Vul een naam in');
    expect(controlOf('Eindigt op').getAttribute('aria-invalid')).toBeNull();
  });

  it('describes a group of choices by its error', async () => {
    await fail(noKind);

    expect(descriptionOf(page.querySelector('fieldset') as Element)).toBe('Kies een soort');
  });

  it('sums up all errors on top, each with the name of its field, and moves the focus there', async () => {
    await fail(noTitle, noKind);

    const summary = page.querySelector('sam-error-summary') as HTMLElement;
    expect(summary.querySelector('h2')?.textContent).toBe('2 antwoorden vragen nog aandacht');
    expect([...summary.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['Naam: Vul een naam in', 'Soort: Kies een soort']);
    expect(summary.contains(document.activeElement)).toBe(true);
  });

  it('moves the focus again when the same errors come back', async () => {
    await fail(noTitle);
    controlOf('Naam').focus();
    await fail(noTitle);

    expect(page.querySelector('sam-error-summary')?.contains(document.activeElement)).toBe(true);
  });

  it('leads from the summary to the field, and to the first choice of a group', async () => {
    await fail(noTitle, noKind);
    const [toTitle, toKind] = page.querySelectorAll<HTMLElement>('sam-error-summary a');

    toTitle.click();
    expect(document.activeElement).toBe(controlOf('Naam'));
    toKind.click();
    expect(document.activeElement).toBe(page.querySelector('input[type=radio]'));
  });

  it('shows a problem that belongs to no field in the same place', async () => {
    fixture.componentInstance.errors.show({ type: 'about:blank', title: 'Al veranderd', status: 412, code: 'stale', detail: 'Iemand was je voor.' });
    await fixture.whenStable();

    expect(page.querySelector('sam-error-summary')?.textContent).toContain('Iemand was je voor.');
    expect(page.querySelector('sam-error-summary')?.contains(document.activeElement)).toBe(true);
  });

  it('sends what was filled in once at a time, and shows why it failed', async () => {
    const { errors } = fixture.componentInstance;
    const sent: ((failure: Error) => void)[] = [];
    const send = () => new Promise<void>((_, reject) => sent.push(reject));

    const first = errors.attempt(send);
    await errors.attempt(send);
    expect(errors.attempting()).toBe(true);
    sent[0]!(new Error('no connection'));
    await first;
    await fixture.whenStable();

    expect(sent).toHaveLength(1);
    expect(errors.attempting()).toBe(false);
    expect(page.querySelector('sam-error-summary sam-problem')).not.toBeNull();
  });
});
