import { Component, input } from '@angular/core';

/** The word above a signal or fact that says which side of the partnership it is about. */
@Component({
  selector: 'sam-tag',
  template: '<ng-content />',
  styleUrl: './tag.css',
  host: { '[attr.data-kind]': 'kind()' },
})
export class Tag {
  readonly kind = input<'contract' | 'relation' | 'neutral'>('neutral');
}
