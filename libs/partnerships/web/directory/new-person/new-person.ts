import { Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PersonDto } from '@samenspel/api-client';
import { Button, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { chosen } from '../chosen';
import { DirectoryStore } from '../directory.store';

/** Adds a person of one of these organisations that the programme does not know yet. */
@Component({
  selector: 'partnerships-new-person',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'partnerships.newPerson'" [samForm]="errors" [formGroup]="form" (ngSubmit)="save()">
      <sam-error-summary />
      <sam-field pointer="/name" [label]="t('name')">
        <input samControl formControlName="name" autocomplete="off" />
      </sam-field>
      <sam-field pointer="/email" [label]="t('email')" [hint]="t('emailHint')">
        <input samControl type="email" formControlName="email" autocomplete="off" />
      </sam-field>
      <sam-field pointer="/organisationId" [label]="t('organisation')">
        <select samControl formControlName="organisationId">
          <option value="">{{ t('chooseOrganisation') }}</option>
          @for (organisation of organisations(); track organisation.id) {
            <option [value]="organisation.id">{{ organisation.name }}</option>
          }
        </select>
      </sam-field>
      <div class="sam-actions">
        <button samButton="primary" type="submit" [attr.aria-disabled]="errors.attempting() || null">{{ t('add') }}</button>
      </div>
    </form>
  `,
})
export class NewPersonForm {
  readonly organisations = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly added = output<PersonDto>();

  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group({ name: '', email: '', organisationId: '' });

  private readonly directory = inject(DirectoryStore);

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { organisationId, ...person } = this.form.getRawValue();
      this.added.emit(await this.directory.addPerson({ ...person, organisationId: chosen(organisationId) }));
    });
  }
}
