import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';

/** Asks for the next page of a list, as long as there is one. */
@Component({
  selector: 'sam-pager',
  imports: [Button, TranslocoPipe],
  template: `
    @if (hasMore()) {
      <button samButton type="button" [attr.aria-disabled]="loading() || null" (click)="ask()">
        {{ (loading() ? 'ui.loading' : 'ui.more') | transloco }}
      </button>
    }
  `,
  styleUrl: './pager.css',
})
export class Pager {
  readonly hasMore = input.required<boolean>();
  readonly loading = input(false);
  readonly more = output();

  protected ask(): void {
    if (!this.loading()) this.more.emit();
  }
}
