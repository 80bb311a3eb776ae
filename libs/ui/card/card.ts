import { Component, input } from '@angular/core';

let count = 0;

/** One question and its answer on a sheet of paper. Links beside the heading carry `samCardAction`. */
@Component({
  selector: 'sam-card',
  template: `
    <section [attr.aria-labelledby]="heading() ? headingId : null">
      @if (heading()) {
        <div class="head">
          <h2 [id]="headingId">{{ heading() }}</h2>
          <ng-content select="[samCardAction]" />
        </div>
      }
      <ng-content />
    </section>
  `,
  styleUrl: './card.css',
})
export class Card {
  readonly heading = input('');

  protected readonly headingId = `sam-card-${++count}`;
}
