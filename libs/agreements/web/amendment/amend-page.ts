import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DraftMotivation } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Card, FormErrors, Loading, Notice, PageHeader, Problem, toProblem } from '@samenspel/ui';
import { AgreementStore } from '../agreement-detail/agreement.store';
import { AmendmentStore } from './amendment.store';
import { MotivationForm } from './motivation-form';

/** Begins an amendment with the question why; the text is written on the page of its draft. */
@Component({
  selector: 'agreements-amend-page',
  imports: [Card, Loading, MotivationForm, Notice, PageHeader, Problem, RouterLink, TranslocoDirective],
  providers: [AgreementStore, AmendmentStore],
  templateUrl: './amend-page.html',
})
export class AmendPage {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();

  protected readonly agreements = inject(AgreementStore);
  protected readonly store = inject(AmendmentStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly agreementLink = computed(() => [...this.partnership(), 'agreements', this.agreementId()]);
  protected readonly problem = computed(() => this.agreements.problem() ?? this.store.problem());

  constructor() {
    effect(() => {
      const [partnershipId, agreementId] = [this.partnershipId(), this.agreementId()];
      this.agreements.open(partnershipId, agreementId);
      this.store.at({ partnershipId, agreementId });
    });
  }

  protected async begin(motivation: DraftMotivation): Promise<void> {
    this.saving.set(true);
    try {
      await this.router.navigate([...this.partnership(), 'agreement-drafts', await this.store.begin(motivation)]);
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }

  protected async back(): Promise<void> {
    await this.router.navigate(this.agreementLink());
  }

  protected reload(): void {
    this.agreements.reload();
    this.store.reload();
  }
}
