import { Component, type ElementRef, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestTexts } from '../testing/test-texts';
import { Asking } from './asking';
import { Control } from './control';
import { Field } from './field';
import { Form } from './form';
import { FormErrors } from './form-errors';

@Component({
  imports: [Control, Field, Form],
  template: `
    @if (asking.open()) {
      <form [samForm]="errors"><sam-field pointer="/reason" label="Waarom"><input samControl /></sam-field></form>
    } @else {
      <button #opener type="button" (click)="asking.begin('/reason')">Trek in</button>
    }
  `,
})
class Page {
  private readonly form = viewChild(Form);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  readonly errors = new FormErrors();
  readonly asking = new Asking(this.form, this.opener);
}

it('opens a form at its first field, and gives the focus back to its button', async () => {
  TestBed.configureTestingModule({ providers: [provideTestTexts()] });
  const fixture = TestBed.createComponent(Page);
  const page: HTMLElement = fixture.nativeElement;
  document.body.append(page);
  await fixture.whenStable();

  page.querySelector('button')!.click();
  await fixture.whenStable();
  expect(document.activeElement).toBe(page.querySelector('input'));

  fixture.componentInstance.asking.close();
  await fixture.whenStable();
  expect(document.activeElement?.textContent).toBe('Trek in');
  page.remove();
});
