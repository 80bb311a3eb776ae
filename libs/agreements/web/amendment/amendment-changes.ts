import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementContent } from '@samenspel/agreements/domain';
import type { AgreementDraftDto, PartnershipDto } from '@samenspel/api-client';
import { Button, Card, Loading, Problem } from '@samenspel/ui';
import { AgreementVersionStore } from '../version/agreement-version.store';
import { ContentComparison } from '../version/comparison/content-comparison';

/** What an amendment changes in the version in force; open at once for whoever is asked to agree with it. */
@Component({
  selector: 'agreements-amendment-changes',
  imports: [Button, Card, ContentComparison, Loading, Problem, TranslocoDirective],
  providers: [AgreementVersionStore],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft.changes'">
      <sam-card [heading]="t('title')">
        <button samCardAction samButton="subtle" type="button" [attr.aria-expanded]="shown()" (click)="shown.set(!shown())">
          {{ t(shown() ? 'hide' : 'show') }}
        </button>
        @if (shown()) {
          @if (store.problem(); as problem) {
            <sam-problem [problem]="problem" [retryable]="true" (retry)="store.reload()" />
          } @else if (before(); as before) {
            <agreements-content-comparison
              [before]="before"
              [after]="after()"
              [beforeLabel]="t('inForce', { number: draft().baseNumber })"
              [afterLabel]="t('proposed')"
              [partnership]="partnership()"
            />
          } @else {
            <sam-loading />
          }
        } @else {
          <p class="sam-muted">{{ t('text', { number: draft().baseNumber }) }}</p>
        }
      </sam-card>
    </ng-container>
  `,
})
export class AmendmentChanges {
  readonly draft = input.required<AgreementDraftDto>();
  readonly partnership = input.required<PartnershipDto>();

  protected readonly store = inject(AgreementVersionStore);
  protected readonly shown = linkedSignal(() => this.draft().status === 'in-consultation');
  protected readonly after = computed(() => this.draft().content as AgreementContent);
  protected readonly before = computed(() => this.store.compared().at(0)?.content as AgreementContent | undefined);

  constructor() {
    effect(() => {
      const { partnershipId, agreementId, baseNumber } = this.draft();
      if (agreementId && baseNumber && this.shown()) this.store.compare({ partnershipId, agreementId }, [baseNumber]);
    });
  }
}
