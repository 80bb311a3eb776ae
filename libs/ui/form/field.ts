import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { Form } from './form';

let count = 0;

/** Label, hint and error above one native control that carries `samControl`. */
@Component({
  selector: 'sam-field',
  imports: [Icon, TranslocoPipe],
  templateUrl: './field.html',
  styleUrl: './field.css',
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  /** Where the value stands in the request body, such as '/startsOn'. */
  readonly pointer = input('');

  private readonly form = inject(Form, { optional: true });
  private readonly ownId = `sam-field-${++count}`;

  readonly id = computed(() => (this.form && this.pointer() ? this.form.idOf(this.pointer()) : this.ownId));
  readonly error = computed(() => (this.pointer() ? this.form?.samForm().at(this.pointer()) : undefined));
  readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.id()}-hint`, this.error() && `${this.id()}-error`];
    return ids.filter(Boolean).join(' ') || null;
  });

  constructor() {
    this.form?.name(this.pointer, this.label);
  }
}
