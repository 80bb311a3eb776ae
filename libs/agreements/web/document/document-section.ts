import { Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, Loading } from '@samenspel/ui';
import { AddDocument } from './add-document';
import { DocumentList } from './document-list';
import { DocumentStore } from './document.store';

/** The documents of an agreement: what was signed, and what came with it. */
@Component({
  selector: 'agreements-document-section',
  imports: [AddDocument, Card, DocumentList, Loading, TranslocoDirective],
  providers: [DocumentStore],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.document'">
      <sam-card [heading]="t('title')">
        <div class="sam-stack">
          @if (list.known() && list.items().length === 0) {
            <p class="sam-muted">{{ t('none') }}</p>
          } @else if (!list.known() && !list.problem()) {
            <sam-loading />
          }
          <agreements-document-list [mayWithdraw]="mayWithdraw()" />
          @if (mayAdd()) {
            <agreements-add-document />
          }
        </div>
      </sam-card>
    </ng-container>
  `,
})
export class DocumentSection {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  private readonly store = inject(DocumentStore);
  protected readonly list = this.store.list;
  protected readonly mayAdd = computed(() => this.permissions().includes('agreement-document.add'));
  protected readonly mayWithdraw = computed(() => this.permissions().includes('agreement-document.withdraw'));

  constructor() {
    effect(() => this.store.open({ partnershipId: this.partnershipId(), agreementId: this.agreementId() }));
  }
}
