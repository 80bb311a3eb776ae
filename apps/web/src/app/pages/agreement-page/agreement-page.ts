import { Component, input } from '@angular/core';
import { AgreementDetail } from '@samenspel/agreements/web';
import { PledgeSection, SharedResourceSection } from '@samenspel/resources/web';

/** An agreement, with what its parties promised and put in. */
@Component({
  selector: 'app-agreement-page',
  imports: [AgreementDetail, PledgeSection, SharedResourceSection],
  template: `
    <agreements-detail #detail [partnershipId]="partnershipId()" [agreementId]="agreementId()">
      @if (detail.agreement(); as agreement) {
        <sam-pledge-section
          [partnershipId]="partnershipId()"
          [agreementId]="agreementId()"
          [parties]="agreement.parties"
          [open]="agreement.status === 'active'"
          [permissions]="detail.permissions()"
        />
        <resources-shared-section [partnershipId]="partnershipId()" [agreementId]="agreementId()" [permissions]="detail.permissions()" />
      }
    </agreements-detail>
  `,
})
export class AgreementPage {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
}
