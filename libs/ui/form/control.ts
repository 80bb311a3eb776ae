import { Directive, ElementRef, computed, inject } from '@angular/core';
import { Field } from './field';

const looks: Record<string, string> = {
  INPUT: 'utrecht-textbox utrecht-textbox--html-input',
  SELECT: 'utrecht-select utrecht-select--html-select',
  TEXTAREA: 'utrecht-textarea utrecht-textarea--html-textarea',
};

/** Gives a native control our looks and ties it to the label, hint and error of its field. */
@Directive({
  selector: 'input[samControl], select[samControl], textarea[samControl]',
  host: {
    '[class]': 'classes',
    '[attr.id]': 'field?.id()',
    '[attr.aria-describedby]': 'field?.describedBy()',
    '[attr.aria-invalid]': 'invalid() ? "true" : null',
  },
})
export class Control {
  protected readonly field = inject(Field, { optional: true });
  protected readonly classes = looks[inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName];
  protected readonly invalid = computed(() => Boolean(this.field?.error()));
}
