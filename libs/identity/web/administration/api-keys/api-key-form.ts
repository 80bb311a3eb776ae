import { Component, inject, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiKeyScope, MadeApiKey } from '@samenspel/api-client';
import { apiKeyScopes, permissionTexts } from '@samenspel/identity/domain';
import { Button, Control, ErrorSummary, Field, FieldGroup, Form, FormErrors, LanguageStore } from '@samenspel/ui';
import { ApiKeyStore } from './api-key.store';

/** Makes a key: for which system, for what, until when. */
@Component({
  selector: 'identity-api-key-form',
  imports: [Button, Control, ErrorSummary, Field, FieldGroup, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './api-key-form.html',
})
export class ApiKeyForm {
  readonly made = output<MadeApiKey>();

  protected readonly scopes = apiKeyScopes;
  protected readonly errors = new FormErrors();
  protected readonly chosen = signal<readonly ApiKeyScope[]>(['partnership.list', 'partnership.read', 'agreement.list', 'agreement.read']);
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: '',
    expiresOn: '',
  });

  private readonly store = inject(ApiKeyStore);
  private readonly language = inject(LanguageStore).language;

  protected textOf(scope: ApiKeyScope): string {
    return permissionTexts[scope][this.language()];
  }

  protected choose(scope: ApiKeyScope, wanted: boolean): void {
    this.chosen.update((chosen) => (wanted ? [...chosen, scope] : chosen.filter((other) => other !== scope)));
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      this.errors.clear();
      const { name, expiresOn } = this.form.getRawValue();
      this.made.emit(await this.store.make({ name, ...(expiresOn && { expiresOn }), scopes: [...this.chosen()] }));
    });
  }
}
