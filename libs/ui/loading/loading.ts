import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Says that facts are on their way; shows itself only when that takes longer than a blink. */
@Component({
  selector: 'sam-loading',
  imports: [TranslocoPipe],
  template: `<p>{{ 'ui.loading' | transloco }}</p>`,
  styleUrl: './loading.css',
  host: { role: 'status' },
})
export class Loading {}
