import { Component, Directive, input } from '@angular/core';

/** A native table in our looks. With `stack` its rows become cards on a small screen (give cells `data-label`). */
@Directive({
  selector: 'table[samTable]',
  host: { class: 'utrecht-table', '[class.sam-table-stack]': 'samTable() === "stack"' },
})
export class Table {
  readonly samTable = input<'stack' | ''>('');
}

/** Lets a wide table scroll sideways by finger and by keyboard. */
@Component({
  selector: 'sam-table-region',
  template: `<div class="region" role="group" tabindex="0" [attr.aria-label]="label()"><ng-content /></div>`,
  styleUrl: './table-region.css',
})
export class TableRegion {
  readonly label = input.required<string>();
}
