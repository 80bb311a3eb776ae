import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** Says what would be here; the first step to it goes inside. */
@Component({
  selector: 'sam-empty',
  imports: [Icon],
  template: `
    <sam-icon [name]="icon()" />
    <h2>{{ heading() }}</h2>
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="sam-actions"><ng-content /></div>
  `,
  styleUrl: './empty.css',
})
export class Empty {
  readonly heading = input.required<string>();
  readonly text = input('');
  readonly icon = input<IconName>('unknown');
}
