import { Directive, input } from '@angular/core';
import type { FormErrors } from './form-errors';

let count = 0;

/** Ties the fields of a native form to its errors. */
@Directive({
  selector: 'form[samForm]',
  host: { novalidate: '', class: 'sam-form' },
})
export class Form {
  readonly samForm = input.required<FormErrors>();

  private readonly prefix = `sam-form-${++count}`;

  /** The id of the control for a JSON pointer: '/milestones/0/dueOn' becomes 'sam-form-1-milestones-0-dueOn'. */
  idOf(pointer: string): string {
    return this.prefix + pointer.replaceAll('/', '-');
  }

  focus(pointer: string): void {
    const target = document.getElementById(this.idOf(pointer));
    const control = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input') : target;
    control?.focus();
    control?.scrollIntoView?.({ block: 'center' });
  }
}
