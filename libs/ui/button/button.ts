import { Directive, computed, input } from '@angular/core';

const appearances = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
};

/** The looks of a button, on a native button or link. At most one 'primary' in a view. */
@Directive({
  selector: 'button[samButton], a[samButton]',
  host: { '[class]': 'classes()' },
})
export class Button {
  readonly samButton = input<keyof typeof appearances | ''>('');

  protected readonly classes = computed(
    () => `utrecht-button ${appearances[this.samButton() || 'secondary']} sam-button`,
  );
}
