import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AllocationTerm, SharedResourceTerm } from '@samenspel/agreements/domain';
import { Button, Icon, LanguageStore } from '@samenspel/ui';
import { DraftEditor } from '../draft-editor';
import { measureOf, writeAmount } from '../field/amount';
import { DraftField } from '../field/draft-field';

/** How a shared resource is divided over the parties, and what is left of it. */
@Component({
  selector: 'agreements-shared-out',
  imports: [Button, DraftField, Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <h3>{{ t('sharedOut') }}</h3>
      @for (allocation of resource().allocations; track allocation.organisationId; let index = $index) {
        <div class="sam-field-row">
          <p class="party">{{ editor.organisationName(allocation.organisationId) }}</p>
          <agreements-draft-field
            [at]="at() + '/allocations/' + index + '/amount'"
            [kind]="measure()"
            [name]="'allocation.' + measure()"
            [blank]="0"
          />
          <button samButton="subtle" type="button" (click)="remove(allocation.organisationId)">
            <sam-icon name="delete" />{{ t('removeAllocation', { name: editor.organisationName(allocation.organisationId) }) }}
          </button>
        </div>
      }
      <div class="sam-actions">
        @for (party of without(); track party.value) {
          <button samButton type="button" (click)="add(party.value)">
            <sam-icon name="add" />{{ t('allocateTo', { name: party.label }) }}
          </button>
        }
      </div>
      @if (left(); as text) {
        <p class="sam-small sam-muted">{{ t(text.key, { amount: text.amount }) }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sam-space-3);
    }

    .party {
      align-self: end;
      font-weight: var(--sam-weight-label);
      padding-block: var(--sam-space-2);
    }

    button {
      align-self: end;
      justify-self: start;
    }
  `,
})
export class SharedOut {
  /** The shared resource, such as '/sharedResources/0'. */
  readonly at = input.required<string>();

  protected readonly editor = inject(DraftEditor);
  private readonly language = inject(LanguageStore).language;

  protected readonly resource = computed(() => this.editor.value(this.at()) as SharedResourceTerm);
  protected readonly measure = computed(() => measureOf(this.resource().kind));
  protected readonly without = computed(() =>
    this.editor.partyOptions().filter(({ value }) => this.resource().allocations.every(({ organisationId }) => organisationId !== value)),
  );
  protected readonly left = computed(() => {
    const { capacity, allocations } = this.resource();
    if (capacity === null || allocations.length === 0) return undefined;
    const left = capacity - allocations.reduce((sum, { amount }) => sum + amount, 0);
    return { key: left < 0 ? 'overAllocated' : 'leftOver', amount: writeAmount(Math.abs(left), this.measure(), this.language()) };
  });

  protected add(organisationId: string): void {
    this.put([...this.resource().allocations, { organisationId, amount: 0 }]);
  }

  protected remove(organisationId: string): void {
    this.put(this.resource().allocations.filter((allocation) => allocation.organisationId !== organisationId));
  }

  private put(allocations: readonly AllocationTerm[]): void {
    this.editor.set(`${this.at()}/allocations`, allocations);
  }
}
