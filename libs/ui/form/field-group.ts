import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { Form } from './form';

let count = 0;

/** A question with radio buttons or checkboxes (labels of class `sam-choice`), with hint and error under its legend. */
@Component({
  selector: 'sam-field-group',
  imports: [Icon],
  template: `
    <fieldset [id]="id()" [attr.aria-describedby]="describedBy()">
      <legend class="sam-legend">{{ legend() }}</legend>
      @if (hint()) {
        <p class="sam-hint" [id]="id() + '-hint'">{{ hint() }}</p>
      }
      @if (error(); as text) {
        <p class="sam-field-error" [id]="id() + '-error'"><sam-icon name="alert" />{{ text }}</p>
      }
      <div class="sam-choices"><ng-content /></div>
    </fieldset>
  `,
  styleUrl: './field-group.css',
})
export class FieldGroup {
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly pointer = input('');

  private readonly form = inject(Form, { optional: true });
  private readonly ownId = `sam-field-group-${++count}`;

  protected readonly id = computed(() => (this.form && this.pointer() ? this.form.idOf(this.pointer()) : this.ownId));
  protected readonly error = computed(() => (this.pointer() ? this.form?.samForm().atListOrItem(this.pointer()) : undefined));
  protected readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.id()}-hint`, this.error() && `${this.id()}-error`];
    return ids.filter(Boolean).join(' ') || null;
  });

  constructor() {
    this.form?.name(this.pointer, this.legend);
  }
}
