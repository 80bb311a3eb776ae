import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Button, Card, DatePipe, Empty, Loading, Pager, Problem, Status } from '@samenspel/ui';
import { AgreementDownload } from '../agreement-list/agreement-download';
import { AgreementListStore } from '../agreement-list/agreement-list.store';
import { OpenDrafts } from '../draft/open-drafts/open-drafts';
import { RecognitionState } from '../recognition/recognition-state';
import { AgreementSentence } from '../sentence/agreement-sentence';

/** What the partners of one partnership agreed, for the page of the partnership. */
@Component({
  selector: 'sam-agreement-section',
  imports: [AgreementDownload, AgreementSentence, Button, Card, DatePipe, Empty, Loading, OpenDrafts, Pager, Problem, RecognitionState, RouterLink, Status, TranslocoDirective],
  providers: [AgreementListStore],
  templateUrl: './agreement-section.html',
  styleUrl: './agreement-section.css',
})
export class AgreementSection {
  readonly partnershipId = input.required<string>();
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  protected readonly store = inject(AgreementListStore);
  protected readonly list = this.store.agreements;
  private readonly session = inject(SessionStore);

  protected readonly mayRegister = computed(() => this.permissions().includes('agreement.register'));
  private readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly base = computed(() => [...this.partnership(), 'agreements']);
  protected readonly timeline = computed(() => [...this.partnership(), 'timeline']);
  protected readonly newDraft = computed(() => [...this.partnership(), 'agreement-drafts', 'new']);

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
  }
}
