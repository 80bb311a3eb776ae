import { Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { lastNoticeDay, type MilestoneTerm } from '@samenspel/agreements/domain';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { Card, DatePipe, Icon, Loading, Problem, Table, TableRegion } from '@samenspel/ui';
import { AgreementTermsStore } from './agreement-terms.store';

/** The words of an agreement in force that no other part of its page shows: whoever looks for a clause finds it here. */
@Component({
  selector: 'agreements-terms',
  imports: [Card, DatePipe, Icon, Loading, Problem, Table, TableRegion, TranslocoDirective],
  providers: [AgreementTermsStore],
  templateUrl: './agreement-terms.html',
  styleUrl: './agreement-terms.css',
})
export class AgreementTerms {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  /** The version in force. */
  readonly number = input.required<number>();
  readonly parties = input.required<readonly { readonly id: string; readonly name: string }[]>();

  protected readonly store = inject(AgreementTermsStore);
  private readonly partnership = inject(PartnershipStore).partnership;

  protected readonly content = this.store.content;
  protected readonly lastNoticeDay = computed(() => {
    const content = this.content();
    return content && lastNoticeDay(content.duration);
  });
  /** Milestones of which more was agreed than a day and who does it. */
  protected readonly milestones = computed(() => this.content()?.milestones.filter(saysMore) ?? []);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId(), this.number()));
  }

  protected organisation(id: string | null): string {
    const known = this.parties().find((party) => party.id === id) ?? this.partnership()?.organisations.find((organisation) => organisation.id === id);
    return known?.name ?? '';
  }

  /** Who gave the word of a party; empty once that person takes part no more. */
  protected person(id: string | null): string {
    return this.partnership()?.participants.find(({ personId }) => personId === id)?.name ?? '';
  }

  /** What goals and milestones are called. */
  protected titleOf(id: string | null): string {
    const { goals = [], milestones = [] } = this.content() ?? {};
    return [...goals, ...milestones].find((term) => term.id === id)?.title ?? '';
  }

  protected titlesOf(ids: readonly string[]): string {
    return ids.map((id) => this.titleOf(id)).filter(Boolean).join(', ');
  }
}

function saysMore({ phase, evidence, dependsOn, acceptingOrganisationId, size }: MilestoneTerm): boolean {
  return phase !== null || evidence !== null || dependsOn.length > 0 || acceptingOrganisationId !== null || size > 1;
}
