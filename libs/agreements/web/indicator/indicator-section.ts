import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorDto, IndicatorStatus } from '@samenspel/api-client';
import { Button, Card, DatePipe, Dialog, NumberPipe, Pager, Problem, Status, Table, TableRegion } from '@samenspel/ui';
import { IndicatorChart } from './indicator-chart';
import { IndicatorStore } from './indicator.store';
import { NewReadingForm } from './new-reading';

const kinds = { 'reached': 'done', 'on-track': 'busy', 'behind': 'waiting', 'unknown': 'open' } as const satisfies Record<IndicatorStatus, string>;

/** How far the goals of an agreement are: each indicator with its readings as a line and as a table. */
@Component({
  selector: 'agreements-indicator-section',
  imports: [
    Button,
    Card,
    DatePipe,
    Dialog,
    IndicatorChart,
    NewReadingForm,
    NumberPipe,
    Pager,
    Problem,
    Status,
    Table,
    TableRegion,
    TranslocoDirective,
  ],
  providers: [IndicatorStore],
  templateUrl: './indicator-section.html',
  styleUrl: './indicator-section.css',
})
export class IndicatorSection {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  private readonly store = inject(IndicatorStore);
  protected readonly list = this.store.indicators;
  protected readonly kinds = kinds;
  protected readonly mayAdd = computed(() => this.permissions().includes('reading.add'));
  protected readonly reading = signal<IndicatorDto | undefined>(undefined);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId()));
  }

  protected close(open: boolean): void {
    if (!open) this.reading.set(undefined);
  }
}
