import { Component, computed, effect, input, output } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PartnershipDto } from '@samenspel/api-client';
import { Button, Control, Field, Icon } from '@samenspel/ui';
import { map, startWith, switchMap } from 'rxjs';
import type { AgreementForm, MilestoneForm } from './agreement-form';

/** One milestone of a new agreement: what, when, and who sees to it. */
@Component({
  selector: 'agreements-milestone-row',
  imports: [Button, Control, Field, Icon, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './milestone-row.html',
  styleUrl: './milestone-row.css',
})
export class MilestoneRow {
  readonly milestone = input.required<MilestoneForm>();
  readonly index = input.required<number>();
  /** The whole agreement: its parties and goals are what this row can choose from. */
  readonly form = input.required<AgreementForm>();
  readonly partnership = input.required<PartnershipDto>();
  readonly remove = output();

  private readonly value = toSignal(
    toObservable(this.form).pipe(switchMap((form) => form.valueChanges.pipe(startWith(undefined), map(() => form.getRawValue())))),
  );
  private readonly organisationId = computed(() => this.value()?.milestones[this.index()]?.responsibleOrganisationId ?? '');

  protected readonly pointer = computed(() => `/milestones/${this.index()}`);
  protected readonly parties = computed(() => this.partnership().organisations.filter(({ id }) => this.value()?.parties[id]));
  protected readonly people = computed(() =>
    this.partnership().participants.filter(({ organisationId }) => organisationId === this.organisationId()),
  );
  protected readonly goals = computed(() =>
    (this.value()?.goals ?? []).map(({ title }, index) => ({ index, title })).filter(({ title }) => title.trim() !== ''),
  );

  constructor() {
    effect(() => {
      const { responsiblePersonId } = this.milestone().controls;
      const fits = this.people().some(({ personId }) => personId === responsiblePersonId.value);
      if (responsiblePersonId.value && !fits) responsiblePersonId.setValue('');
    });
  }
}
