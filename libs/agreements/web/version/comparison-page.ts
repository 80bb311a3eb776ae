import { Component, computed, effect, inject, input, numberAttribute } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementContent } from '@samenspel/agreements/domain';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { Card, Control, DatePipe, Empty, Field, Loading, PageHeader, Problem } from '@samenspel/ui';
import { AgreementVersionStore } from './agreement-version.store';
import { ContentComparison } from './comparison/content-comparison';

/** Any two versions of an agreement side by side; the last two until others are chosen. */
@Component({
  selector: 'agreements-comparison-page',
  imports: [Card, ContentComparison, Control, DatePipe, Empty, Field, Loading, PageHeader, Problem, TranslocoDirective],
  providers: [AgreementVersionStore, PartnershipStore],
  templateUrl: './comparison-page.html',
})
export class ComparisonPage {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  /** Numbers of the versions, from the query of the address; not a number when they are not chosen. */
  readonly before = input(NaN, { transform: numberAttribute });
  readonly after = input(NaN, { transform: numberAttribute });

  protected readonly store = inject(AgreementVersionStore);
  protected readonly partnerships = inject(PartnershipStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly versionsLink = computed(() => [
    '/programmes',
    this.session.programmeId(),
    'partnerships',
    this.partnershipId(),
    'agreements',
    this.agreementId(),
    'versions',
  ]);
  protected readonly problem = computed(() => this.store.problem() ?? this.partnerships.problem());
  /** The two that are asked for, as far as they exist. */
  protected readonly numbers = computed(() => {
    const known = (this.store.versions() ?? []).map(({ number }) => number);
    const or = (asked: number, otherwise = 0) => (known.includes(asked) ? asked : otherwise);
    return { before: or(this.before(), known[1] ?? known[0]), after: or(this.after(), known[0]) };
  });
  protected readonly texts = computed(() => {
    const [old, present] = this.store.compared();
    return old && present && { before: old.content as AgreementContent, after: present.content as AgreementContent };
  });

  constructor() {
    effect(() => this.partnerships.open(this.partnershipId()));
    effect(() => this.store.open({ partnershipId: this.partnershipId(), agreementId: this.agreementId() }));
    effect(() => {
      const { before, after } = this.numbers();
      if (before && after) this.store.compare({ partnershipId: this.partnershipId(), agreementId: this.agreementId() }, [before, after]);
    });
  }

  protected async choose(side: 'before' | 'after', number: string): Promise<void> {
    await this.router.navigate([], { queryParams: { ...this.numbers(), [side]: number }, replaceUrl: true });
  }
}
