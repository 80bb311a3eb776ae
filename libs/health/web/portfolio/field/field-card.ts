import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, DatePipe, Score, Table, TableRegion } from '@samenspel/ui';
import type { Standing } from '../standing';
import { Field } from './field';

/** Contract against relationship, as a picture or as a table with the same facts. */
@Component({
  selector: 'health-field-card',
  imports: [Card, DatePipe, Field, RouterLink, Score, Table, TableRegion, TranslocoDirective],
  templateUrl: './field-card.html',
  styleUrl: './field-card.css',
})
export class FieldCard {
  readonly standings = input.required<readonly Standing[]>();
  readonly strongFrom = input.required<number>();
  readonly since = input.required<string>();
  readonly base = input.required<string>();

  protected readonly view = signal<'picture' | 'table'>('picture');

  /** Partnerships that have no place on the field, with the side of which too little is known. */
  protected readonly unplaced = computed(() =>
    this.standings()
      .filter(({ contract, relationship }) => contract === null || relationship === null)
      .map(({ partnership, contract, relationship }) => ({
        partnership,
        missing: contract !== null ? 'relation' : relationship !== null ? 'contract' : 'both',
      })),
  );
}
