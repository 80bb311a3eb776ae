import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

const signs = { info: 'info', ok: 'done', warning: 'warning', error: 'alert' } satisfies Record<string, IconName>;

/** A few sentences that the reader should not miss. */
@Component({
  selector: 'sam-notice',
  imports: [Icon],
  template: `
    <div class="utrecht-alert" [class]="look()">
      <div class="utrecht-alert__icon"><sam-icon [name]="sign()" /></div>
      <div class="utrecht-alert__content sam-stack sam-stack--tight">
        @if (heading()) {
          <h2>{{ heading() }}</h2>
        }
        <ng-content />
      </div>
    </div>
  `,
  styleUrl: './notice.css',
})
export class Notice {
  readonly kind = input<keyof typeof signs>('info');
  readonly heading = input('');

  protected readonly look = computed(() => `utrecht-alert--${this.kind()}`);
  protected readonly sign = computed(() => signs[this.kind()]);
}
