import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { promiseSides, promiseStates } from '@samenspel/reminders/domain';
import type { PromiseSide, PromiseState } from '@samenspel/api-client';
import { Card, Empty, Loading, PageHeader, Pager, Problem } from '@samenspel/ui';
import { PromiseLine } from './promise-line';
import { PromiseStore } from './promise.store';

/** 'Wat we elkaar beloofden': what an organisation owes and is owed, what is late, and for whom it waits. */
@Component({
  selector: 'reminders-promises',
  imports: [Card, Empty, Loading, PageHeader, Pager, Problem, PromiseLine, TranslocoDirective],
  providers: [PromiseStore],
  templateUrl: './promises.html',
  styleUrl: './promises.css',
})
export class Promises {
  /** From the address; without it the own organisation. */
  readonly organisationId = input<string>();
  readonly partnershipId = input<string>();
  readonly side = input<string>();
  readonly state = input<string>();

  protected readonly store = inject(PromiseStore);
  private readonly router = inject(Router);

  protected readonly sides = promiseSides;
  protected readonly states = promiseStates;
  protected readonly groups = computed(() => {
    const items = this.store.promises.items();
    return promiseSides.map((side) => ({ side, items: items.filter((item) => item.side === side) })).filter(({ items: own }) => own.length > 0);
  });

  constructor() {
    this.store.askOrganisations();
    effect(() => {
      const choice = {
        organisationId: this.organisationId() || undefined,
        partnershipId: this.partnershipId() || undefined,
        side: promiseSides.find((side) => side === this.side()) as PromiseSide | undefined,
        state: promiseStates.find((state) => state === this.state()) as PromiseState | undefined,
      };
      untracked(() => this.store.open(choice));
    });
  }

  protected choose(name: string, event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], { queryParams: { [name]: value || null }, queryParamsHandling: 'merge' });
  }
}
