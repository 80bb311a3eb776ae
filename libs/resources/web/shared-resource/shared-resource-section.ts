import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ResourceParty, SharedResourceDto } from '@samenspel/api-client';
import { Button, Card, DatePipe, Dialog, Pager, Problem, Table, TableRegion } from '@samenspel/ui';
import { AmountPipe } from '../amount/amount.pipe';
import { NewUseForm } from './new-use';
import { SharedResourceStore } from './shared-resource.store';

/** What the parties of an agreement share: the capacity, what each may use, and what each did use. */
@Component({
  selector: 'resources-shared-section',
  imports: [AmountPipe, Button, Card, DatePipe, Dialog, NewUseForm, Pager, Problem, Table, TableRegion, TranslocoDirective],
  providers: [SharedResourceStore],
  templateUrl: './shared-resource-section.html',
  styleUrl: './shared-resource-section.css',
})
export class SharedResourceSection {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  private readonly store = inject(SharedResourceStore);
  protected readonly list = this.store.resources;
  protected readonly mayLog = computed(() => this.permissions().includes('resource-use.log'));
  protected readonly using = signal<SharedResourceDto | undefined>(undefined);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId()));
  }

  /** Used of what may be used, at most all of the bar. */
  protected share({ used, allocated }: ResourceParty, { capacity }: SharedResourceDto): number {
    return Math.min(100, Math.round((used / (allocated ?? capacity)) * 100));
  }

  protected close(open: boolean): void {
    if (!open) this.using.set(undefined);
  }
}
