import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { Button, Card, Contents, DatePipe, Loading, MomentPipe, PageHeader, Problem, Status, Table, TableRegion } from '@samenspel/ui';
import { AgreementLife } from '../agreement-life/agreement-life';
import { IndicatorSection } from '../indicator/indicator-section';
import { MilestoneState } from '../milestone-state/milestone-state';
import { ObligationSection } from '../obligation/obligation-section';
import { AgreementTerms } from '../terms/agreement-terms';
import { DocumentSection } from '../document/document-section';
import { RecognitionSection } from '../recognition/recognition-section';
import { AgreementRecord } from '../record/agreement-record';
import { AttestationSection } from '../attestation/attestation-section';
import { AgreementSentence } from '../sentence/agreement-sentence';
import { AgreementStore } from './agreement.store';

/** What was agreed and how far it is. What other capabilities know about the agreement goes inside. */
@Component({
  selector: 'agreements-detail',
  imports: [
    AgreementLife,
    AgreementRecord,
    AgreementSentence,
    AgreementTerms,
    AttestationSection,
    Button,
    Card,
    Contents,
    DatePipe,
    DocumentSection,
    IndicatorSection,
    Loading,
    MilestoneState,
    MomentPipe,
    ObligationSection,
    PageHeader,
    Problem,
    RecognitionSection,
    RouterLink,
    Status,
    Table,
    TableRegion,
    TranslocoDirective,
  ],
  providers: [AgreementStore, PartnershipStore],
  templateUrl: './agreement-detail.html',
  styleUrl: './agreement-detail.css',
})
export class AgreementDetail {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();

  protected readonly store = inject(AgreementStore);
  private readonly session = inject(SessionStore);
  private readonly partnerships = inject(PartnershipStore);

  /** For what goes inside. */
  readonly agreement = this.store.agreement;
  /** What the reader may do in this partnership. */
  readonly permissions = computed(() => this.partnerships.partnership()?.permissions ?? []);

  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId()));
    effect(() => this.partnerships.open(this.partnershipId()));
  }
}
