import { Component, computed, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganisationDto } from '@samenspel/api-client';
import { phases } from '@samenspel/partnerships/domain';
import { Button, Control, Field, Form, FormErrors, type ProblemDetails } from '@samenspel/ui';
import { agreementOrders, agreementStandings } from '@samenspel/agreements/domain';
import type { AgreementFilters as Filters } from './agreement-list.store';

const none = { q: '', standing: '', organisationId: '', phase: '', dueFrom: '', dueUntil: '', order: '' };

/** By what a list of agreements is narrowed and sorted; what is chosen less often is folded away. */
@Component({
  selector: 'agreements-filters',
  imports: [Button, Control, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './agreement-filters.html',
  styleUrl: './agreement-filters.css',
})
export class AgreementFilters {
  readonly filters = input.required<Filters>();
  readonly organisations = input.required<readonly OrganisationDto[]>();
  /** What the API found wrong with the choice, shown at its field. */
  readonly problem = input<ProblemDetails>();
  readonly chosen = output<Filters>();

  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group(none);
  protected readonly standings = agreementStandings;
  protected readonly phases = phases;
  protected readonly orders = agreementOrders;
  protected readonly narrowed = computed(() => {
    const { q: _q, order: _order, ...folded } = this.filters();
    return Object.values(folded).filter(Boolean).length;
  });

  constructor() {
    effect(() => this.form.reset({ ...none, ...(this.filters() as Partial<typeof none>) }));
    effect(() => {
      const problem = this.problem();
      if (problem?.errors) this.errors.show(problem);
      else this.errors.set([]);
    });
  }

  protected choose(): void {
    this.chosen.emit(Object.fromEntries(Object.entries(this.form.getRawValue()).filter(([, value]) => value.trim() !== '')));
  }
}
