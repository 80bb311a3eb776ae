import { Component, computed, inject, output } from '@angular/core';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RegisterField, RegisterLayout } from '@samenspel/api-client';
import { Button, Card, Control, ErrorSummary, Field, FieldGroup, Form, FormErrors, MomentPipe, Notice } from '@samenspel/ui';
import { registerFields, registerLayouts } from '../../domain';
import { RegisterImportStore } from './register-import.store';

/** The second step: what each column holds, how rows are read and where the agreements go. */
@Component({
  selector: 'agreements-register-columns-step',
  host: { class: 'sam-stack' },
  imports: [Button, Card, Control, ErrorSummary, Field, FieldGroup, Form, MomentPipe, Notice, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './register-columns-step.html',
  styleUrl: './register-columns-step.css',
})
export class RegisterColumnsStep {
  readonly chosen = output();

  protected readonly store = inject(RegisterImportStore);
  protected readonly current = computed(() => this.store.current()!);
  protected readonly fields = registerFields;
  protected readonly layouts = registerLayouts;
  protected readonly errors = new FormErrors();
  protected readonly form = this.filled();

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { columns, layout, partnershipId } = this.form.getRawValue();
      const { organisations, letPartiesJoin } = this.current();
      await this.store.changeReading({
        columns: columns.map((field) => ({ field: field || null })),
        layout,
        partnershipId: partnershipId || null,
        organisations,
        letPartiesJoin,
      });
      this.chosen.emit();
    });
  }

  private filled() {
    const { columns, layout, partnershipId } = this.store.current()!;
    const only = this.store.partnerships()!.length === 1 ? this.store.partnerships()![0]!.id : '';
    return new FormGroup({
      columns: new FormArray(columns.map(({ field }) => new FormControl<RegisterField | ''>(field ?? '', { nonNullable: true }))),
      layout: new FormControl<RegisterLayout>(layout, { nonNullable: true }),
      partnershipId: new FormControl(partnershipId ?? only, { nonNullable: true }),
    });
  }
}
