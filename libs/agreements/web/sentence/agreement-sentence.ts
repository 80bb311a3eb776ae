import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { AgreementSummary } from '@samenspel/api-client';
import { LanguageStore } from '@samenspel/ui';
import { agreementSentence, type SentenceFacts } from './sentence';

/** Says in one sentence how far the milestones are and who is next. */
@Component({
  selector: 'agreements-sentence',
  template: '{{ sentence() }}',
})
export class AgreementSentence {
  readonly agreement = input.required<Pick<AgreementSummary, keyof SentenceFacts>>();
  /** Today, 'YYYY-MM-DD'. */
  readonly asOf = input.required<string>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).language;

  protected readonly sentence = computed(() => {
    this.language();
    const translate = (key: string, values?: Record<string, unknown>) => this.transloco.translate<string>(`agreements.${key}`, values);
    return agreementSentence(this.agreement(), this.asOf(), translate);
  });
}
