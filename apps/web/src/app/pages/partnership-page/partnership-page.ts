import { Component, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { MeetingSection } from '@samenspel/meetings/web';
import { PartnershipHeader, PartnershipPeople, PartnershipStore } from '@samenspel/partnerships/web';
import { Loading, PageHeader, Problem } from '@samenspel/ui';

/** Everything about one partnership: what was agreed on the left, how people work together on the right. */
@Component({
  selector: 'app-partnership-page',
  imports: [Loading, MeetingSection, PageHeader, PartnershipHeader, PartnershipPeople, Problem, TranslocoDirective],
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
