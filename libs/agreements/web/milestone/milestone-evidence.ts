import { Component, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MilestoneDto } from '@samenspel/api-client';
import { Card } from '@samenspel/ui';
import { DocumentList } from '../document/document-list';
import { DocumentStore } from '../document/document.store';

/** What was agreed to show that a milestone was reached, and the documents that do. */
@Component({
  selector: 'agreements-milestone-evidence',
  imports: [Card, DocumentList, TranslocoDirective],
  providers: [DocumentStore],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.milestone.evidence'">
      @if (milestone().evidence || milestone().evidenceCount > 0) {
        <sam-card [heading]="t('title')">
          @if (milestone().evidence; as evidence) {
            <p class="sam-muted">{{ t('agreed', { evidence }) }}</p>
          }
          <agreements-document-list />
        </sam-card>
      }
    </ng-container>
  `,
})
export class MilestoneEvidence {
  readonly milestone = input.required<MilestoneDto>();

  private readonly store = inject(DocumentStore);

  constructor() {
    effect(() => {
      const { id: milestoneId, partnershipId, agreementId, evidenceCount } = this.milestone();
      if (evidenceCount > 0) this.store.open({ partnershipId, agreementId, milestoneId });
    });
  }
}
