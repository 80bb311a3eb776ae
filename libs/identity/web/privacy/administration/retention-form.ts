import { Component, effect, inject, input, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Retention, RetentionKind, RetentionRule } from '@samenspel/api-client';
import { retentionKinds, retentionTexts } from '@samenspel/identity/domain';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, LanguageStore, MomentPipe } from '@samenspel/ui';
import { PrivacyStore } from './privacy.store';

/** How many days each kind of record is kept, with what the next run removes by that. */
@Component({
  selector: 'identity-retention-form',
  imports: [Button, Control, ErrorSummary, Field, Form, MomentPipe, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './retention-form.html',
  styles: '.runs { font-size: var(--sam-text-body); margin-block: var(--sam-space-5) 0 }',
})
export class RetentionForm {
  readonly retention = input.required<Retention>();

  private readonly store = inject(PrivacyStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly forms = inject(NonNullableFormBuilder);
  private readonly language = inject(LanguageStore).language;
  protected readonly errors = new FormErrors();
  protected readonly form = this.forms.group({
    days: this.forms.record<number>(Object.fromEntries(retentionKinds.map((kind) => [kind, 0]))),
    privacyContact: '',
  });

  constructor() {
    effect(() => {
      const { rules, privacyContact } = this.retention();
      untracked(() => {
        this.form.controls.days.setValue(Object.fromEntries(rules.map(({ kind, days }) => [kind, days])));
        this.form.controls.privacyContact.setValue(privacyContact ?? '');
      });
    });
  }

  protected name(kind: RetentionKind): string {
    return retentionTexts[kind].name[this.language()];
  }

  protected from({ kind }: RetentionRule): string {
    return retentionTexts[kind].from[this.language()];
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { days, privacyContact } = this.form.getRawValue();
      const terms = this.retention().rules.map(({ kind }) => ({ kind, days: Number(days[kind]) }));
      await this.store.changeRetention({ terms, privacyContact: privacyContact.trim() || null });
      this.errors.clear();
      this.announcer.say(this.transloco.translate('ui.saved'));
    });
  }
}
