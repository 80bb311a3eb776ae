import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { Button, Card, Control, ErrorSummary, Field, Form, FormErrors, Loading, PageHeader, Problem } from '@samenspel/ui';
import { AgreementDraftStore } from '../agreement-draft.store';
import { newParty } from '../content/new-terms';
import { KeptDraft } from '../saving/kept-draft';

/** The first question about a new agreement: write it together, or record what was already signed. */
@Component({
  selector: 'agreements-new-draft',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, Loading, PageHeader, Problem, RouterLink, TranslocoDirective],
  providers: [AgreementDraftStore, KeptDraft, PartnershipStore],
  templateUrl: './new-draft.html',
})
export class NewDraft {
  readonly partnershipId = input.required<string>();

  protected readonly partnerships = inject(PartnershipStore);
  private readonly store = inject(AgreementDraftStore);
  private readonly device = inject(KeptDraft);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly errors = new FormErrors();
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);

  constructor() {
    effect(() => this.partnerships.open(this.partnershipId()));
  }

  /** Begins with the organisations of the partnership as parties; the page of the draft saves that proposal. */
  protected begin(title: string): Promise<void> {
    return this.errors.attempt(async () => {
      const draft = await this.store.create(this.partnershipId(), title);
      const parties = this.partnerships.partnership()!.organisations.map(newParty);
      if (draft.content.parties.length === 0) {
        this.device.keep(draft.id, { version: draft.version, base: draft.content, content: { ...draft.content, parties } });
      }
      await this.router.navigate([...this.partnership(), 'agreement-drafts', draft.id]);
    });
  }
}
