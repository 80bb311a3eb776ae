import { Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ErasurePreview } from '@samenspel/api-client';
import { Button, Control, ErrorSummary, Field, Form, FormErrors, Notice } from '@samenspel/ui';
import { PrivacyStore } from './privacy.store';

/** What erasing removes and what stays, and the words that make it final. */
@Component({
  selector: 'identity-erasure-form',
  imports: [Button, Control, ErrorSummary, Field, Form, Notice, ReactiveFormsModule, TranslocoDirective],
  template: `
    <form [samForm]="errors" [formGroup]="form" (ngSubmit)="erase()" *transloco="let t; prefix: 'privacy.administration.erasure'">
      <p>{{ t('lead', { person: preview().name }) }}</p>
      @for (fate of ['removed', 'pseudonym']; track fate) {
        <h3>{{ t(fate) }}</h3>
        <ul>
          @for (part of partsOf(fate); track part.kind) {
            <li>
              {{ part.name }}@if (part.count !== null && part.count !== undefined) {: {{ part.count }}}
              <span class="sam-muted sam-small">{{ part.why }} {{ t('ground', { ground: part.ground }) }}</span>
            </li>
          }
        </ul>
      }
      <sam-notice kind="warning"><p>{{ t('texts') }}</p></sam-notice>
      <sam-error-summary />
      <sam-field pointer="/confirmation" [label]="t('type', { words: preview().confirmation })" [hint]="t('final')">
        <input samControl formControlName="confirmation" autocomplete="off" />
      </sam-field>
      <div class="sam-actions"><button samButton="primary" type="submit">{{ t('erase') }}</button></div>
    </form>
  `,
  styles: 'h3 { font-size: var(--sam-text-body); margin-block: var(--sam-space-3) 0 } li span { display: block }',
})
export class ErasureForm {
  readonly preview = input.required<ErasurePreview>();
  readonly erased = output();

  private readonly store = inject(PrivacyStore);
  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group({ confirmation: '' });

  protected partsOf(fate: string) {
    return this.preview().parts.filter(({ atErasure }) => atErasure === fate);
  }

  protected erase(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.erase(this.preview().personId, this.form.getRawValue().confirmation);
      this.erased.emit();
    });
  }
}
