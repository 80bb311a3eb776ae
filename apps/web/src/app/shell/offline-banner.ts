import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@samenspel/ui';

/** Says that there is no connection, for as long as that lasts. */
@Component({
  selector: 'app-offline-banner',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (offline()) {
      <p><sam-icon name="offline" />{{ 'shell.offline' | transloco }}</p>
    }
  `,
  styleUrl: './offline-banner.css',
  host: {
    role: 'status',
    '(window:offline)': 'offline.set(true)',
    '(window:online)': 'offline.set(false)',
  },
})
export class OfflineBanner {
  protected readonly offline = signal(inject(DOCUMENT).defaultView?.navigator.onLine === false);
}
