import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

const signs = {
  open: 'unknown',
  busy: 'pending',
  waiting: 'clock',
  done: 'done',
  attention: 'warning',
} satisfies Record<string, IconName>;

/** Where something stands: a sign and a word, never colour alone. */
@Component({
  selector: 'sam-status',
  imports: [Icon],
  template: '<sam-icon [name]="sign()" /><span><ng-content /></span>',
  styleUrl: './status.css',
  host: { '[attr.data-kind]': 'kind()' },
})
export class Status {
  readonly kind = input<keyof typeof signs>('open');

  protected readonly sign = computed(() => signs[this.kind()]);
}
