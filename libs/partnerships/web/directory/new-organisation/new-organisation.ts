import { Component, inject, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganisationDto, Sector } from '@samenspel/api-client';
import { sectors } from '@samenspel/identity/domain';
import { Button, Control, ErrorSummary, Field, FieldGroup, Form, FormErrors } from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';

/** Adds an organisation that the programme does not know yet. */
@Component({
  selector: 'partnerships-new-organisation',
  imports: [Button, Control, ErrorSummary, Field, FieldGroup, Form, ReactiveFormsModule, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'partnerships'" [samForm]="errors" [formGroup]="form" (ngSubmit)="save()">
      <sam-error-summary />
      <sam-field pointer="/name" [label]="t('newOrganisation.name')">
        <input samControl formControlName="name" autocomplete="organization" />
      </sam-field>
      <sam-field-group pointer="/sector" [legend]="t('newOrganisation.sector')">
        @for (sector of sectors; track sector) {
          <label class="sam-choice"><input type="radio" [value]="sector" formControlName="sector" />{{ t('sector.' + sector) }}</label>
        }
      </sam-field-group>
      <div class="sam-actions">
        <button samButton="primary" type="submit" [attr.aria-disabled]="errors.attempting() || null">{{ t('newOrganisation.add') }}</button>
      </div>
    </form>
  `,
})
export class NewOrganisationForm {
  readonly added = output<OrganisationDto>();

  protected readonly sectors = sectors;
  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group({ name: '', sector: 'private' as Sector });

  private readonly directory = inject(DirectoryStore);

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      this.added.emit(await this.directory.addOrganisation(this.form.getRawValue()));
    });
  }
}
