import { Component, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { AgreementSection } from '@samenspel/agreements/web';
import { HealthSection } from '@samenspel/health/web';
import { DiscussionSection, MeetingSection } from '@samenspel/meetings/web';
import { PartnershipHeader, PartnershipPeople, PartnershipStore } from '@samenspel/partnerships/web';
import { WaveSection } from '@samenspel/pulses/web';
import { PledgeSection } from '@samenspel/resources/web';
import { Loading, PageHeader, Problem } from '@samenspel/ui';

/** Everything about one partnership: how it stands, what was agreed on the left, how people work together on the right. */
@Component({
  selector: 'app-partnership-page',
  imports: [
    AgreementSection,
    DiscussionSection,
    HealthSection,
    Loading,
    MeetingSection,
    PageHeader,
    PartnershipHeader,
    PartnershipPeople,
    PledgeSection,
    Problem,
    TranslocoDirective,
    WaveSection,
  ],
  templateUrl: './partnership-page.html',
  styleUrl: './partnership-page.css',
})
export class PartnershipPage {
  readonly partnershipId = input.required<string>();

  protected readonly store = inject(PartnershipStore);

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
  }
}
