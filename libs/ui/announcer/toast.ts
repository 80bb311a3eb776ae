import { Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { Announcer } from './announcer';

/** The one place on the screen where the announcer's words appear; the shell holds it. */
@Component({
  selector: 'sam-toast',
  imports: [Icon],
  template: `
    @if (announcer.message(); as message) {
      <p><sam-icon name="check" />{{ message }}</p>
    }
  `,
  styleUrl: './toast.css',
  host: { role: 'status', 'aria-live': 'polite' },
})
export class Toast {
  protected readonly announcer = inject(Announcer);
}
