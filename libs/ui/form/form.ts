import { Directive, effect, input, type Signal, signal } from '@angular/core';
import type { FormErrors } from './form-errors';

let count = 0;

/** Ties the fields of a native form to its errors. */
@Directive({
  selector: 'form[samForm]',
  host: { novalidate: '', class: 'sam-form' },
})
export class Form {
  readonly samForm = input.required<FormErrors>();

  private readonly labels = signal<ReadonlyMap<string, string>>(new Map());
  private readonly prefix = `sam-form-${++count}`;

  /** The id of the control for a JSON pointer: '/milestones/0/dueOn' becomes 'sam-form-1-milestones-0-dueOn'. */
  idOf(pointer: string): string {
    return this.prefix + pointer.replaceAll('/', '-');
  }

  /** What the field at a JSON pointer is called; empty where the form shows no such field. */
  labelOf(pointer: string): string {
    return this.labels().get(pointer) ?? '';
  }

  /** Lets the summary of errors name a field. Called by the field, for as long as it is shown. */
  name(pointer: Signal<string>, label: Signal<string>): void {
    effect((onCleanup) => {
      const named = pointer();
      const text = label();
      this.labels.update((labels) => new Map(labels).set(named, text));
      onCleanup(() => this.labels.update((labels) => new Map([...labels].filter(([key]) => key !== named))));
    });
  }

  focus(pointer: string): void {
    const target = document.getElementById(this.idOf(pointer)) ?? document.getElementById(this.idOf(pointer.replace(/\/\d+$/, '')));
    const control = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input') : target;
    control?.focus();
    control?.scrollIntoView?.({ block: 'center' });
  }
}
