import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AgreementRecordRegistry, ArchiveRegistry, DiscussionPointRegistry, DueRegistry, JobRegistry, PersonalDataRegistry, ProblemTextRegistry, ResponsibilityRegistry, SearchRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { agreementProblemTexts, indicatorProblemTexts, obligationProblemTexts, recurrenceProblemTexts } from '../domain/index.js';
import { AgreementBrowseController } from './agreement/agreement-browse.controller.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementFacts } from './agreement/agreement-facts.js';
import { AgreementRepository } from './agreement/agreement.repository.js';
import { AgreementSearch } from './agreement/agreement.search.js';
import { AgreementService } from './agreement/agreement.service.js';
import { RegisterAgreement } from './agreement/register-agreement.use-case.js';
import { AttestationDifferencePoints } from './attestation/attestation-difference.points.js';
import { IndicatorController } from './indicator/indicator.controller.js';
import { IndicatorFactsSource } from './indicator/indicator-facts.source.js';
import { IndicatorPersonalData } from './indicator/indicator-personal-data.js';
import { IndicatorRepository } from './indicator/indicator.repository.js';
import { IndicatorService } from './indicator/indicator.service.js';
import { AttestationController } from './attestation/attestation.controller.js';
import { AttestationDue } from './attestation/attestation.due.js';
import { AttestationFactsSource } from './attestation/attestation-facts.source.js';
import { AttestationRepository } from './attestation/attestation.repository.js';
import { AttestationRoundsScan } from './attestation/attestation-rounds.scan.js';
import { AttestationService } from './attestation/attestation.service.js';
import { MilestoneController } from './milestone/milestone.controller.js';
import { MilestoneDue } from './milestone/milestone.due.js';
import { MilestoneMerge } from './milestone/milestone.merge.js';
import { MilestoneRepository } from './milestone/milestone.repository.js';
import { MilestoneResponsibility } from './milestone/milestone.responsibility.js';
import { MilestoneService } from './milestone/milestone.service.js';
import { ObligationController } from './obligation/obligation.controller.js';
import { ObligationDue } from './obligation/obligation.due.js';
import { ObligationFactsSource } from './obligation/obligation-facts.source.js';
import { ObligationMerge } from './obligation/obligation.merge.js';
import { ObligationPersonalData } from './obligation/obligation-personal-data.js';
import { ObligationRepository } from './obligation/obligation.repository.js';
import { ObligationService } from './obligation/obligation.service.js';
import { AgreementFactsSource } from './record/agreement-facts.source.js';
import { AgreementPersonalData } from './record/agreement-personal-data.js';
import { AgreementRecordArchive } from './record/agreement-record.archive.js';
import { AgreementRecordController } from './record/agreement-record.controller.js';
import { ChainedRecordKeeper } from './record/agreement-record.keeper.js';
import { AgreementRecordRepository } from './record/agreement-record.repository.js';
import { AgreementRecordService } from './record/agreement-record.service.js';
import { BeginRecordsScan } from './record/begin-records.scan.js';

@Global()
@Module({
  controllers: [
    AgreementBrowseController,
    AgreementController,
    AgreementRecordController,
    AttestationController,
    IndicatorController,
    MilestoneController,
    ObligationController,
  ],
  providers: [
    AgreementRepository,
    AgreementService,
    RegisterAgreement,
    AgreementSearch,
    AgreementFacts,
    MilestoneRepository,
    MilestoneService,
    MilestoneDue,
    MilestoneMerge,
    MilestoneResponsibility,
    ObligationRepository,
    ObligationService,
    ObligationDue,
    ObligationMerge,
    ObligationFactsSource,
    ObligationPersonalData,
    IndicatorRepository,
    IndicatorService,
    IndicatorFactsSource,
    IndicatorPersonalData,
    AgreementRecordRepository,
    AgreementRecordService,
    AgreementRecordArchive,
    ChainedRecordKeeper,
    AgreementFactsSource,
    AgreementPersonalData,
    BeginRecordsScan,
    AttestationRepository,
    AttestationService,
    AttestationDue,
    AttestationFactsSource,
    AttestationRoundsScan,
    AttestationDifferencePoints,
  ],
  exports: [AgreementService, RegisterAgreement, MilestoneService, ObligationService, IndicatorService, AgreementFacts, AgreementRecordService],
})
export class AgreementsModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly searches: SearchRegistry,
    private readonly search: AgreementSearch,
    private readonly dues: DueRegistry,
    private readonly due: MilestoneDue,
    private readonly obligationDue: ObligationDue,
    private readonly merges: OrganisationMergeRegistry,
    private readonly merge: MilestoneMerge,
    private readonly obligationMerge: ObligationMerge,
    private readonly responsibilities: ResponsibilityRegistry,
    private readonly responsibility: MilestoneResponsibility,
    private readonly records: AgreementRecordRegistry,
    private readonly recordedFacts: AgreementFactsSource,
    private readonly obligationFacts: ObligationFactsSource,
    private readonly indicatorFacts: IndicatorFactsSource,
    private readonly keeper: ChainedRecordKeeper,
    private readonly personalData: PersonalDataRegistry,
    private readonly agreementPersonalData: AgreementPersonalData,
    private readonly obligationPersonalData: ObligationPersonalData,
    private readonly indicatorPersonalData: IndicatorPersonalData,
    private readonly archives: ArchiveRegistry,
    private readonly recordArchive: AgreementRecordArchive,
    private readonly jobs: JobRegistry,
    private readonly beginRecords: BeginRecordsScan,
    private readonly attestationDue: AttestationDue,
    private readonly attestationFacts: AttestationFactsSource,
    private readonly attestationRounds: AttestationRoundsScan,
    private readonly discussionPoints: DiscussionPointRegistry,
    private readonly attestationDifferences: AttestationDifferencePoints,
  ) {}

  onModuleInit(): void {
    this.texts.add(agreementProblemTexts);
    this.texts.add(recurrenceProblemTexts);
    this.texts.add(obligationProblemTexts);
    this.texts.add(indicatorProblemTexts);
    this.searches.add(this.search);
    this.dues.add(this.due);
    this.dues.add(this.obligationDue);
    this.merges.add(this.merge);
    this.merges.add(this.obligationMerge);
    this.responsibilities.add(this.responsibility);
    this.records.add(this.recordedFacts);
    this.records.add(this.obligationFacts);
    this.records.add(this.indicatorFacts);
    this.records.keepBy(this.keeper);
    this.personalData.add(this.agreementPersonalData);
    this.personalData.add(this.obligationPersonalData);
    this.personalData.add(this.indicatorPersonalData);
    this.archives.add(this.recordArchive);
    this.jobs.addScan(this.beginRecords);
    this.dues.add(this.attestationDue);
    this.records.add(this.attestationFacts);
    this.jobs.addScan(this.attestationRounds);
    this.discussionPoints.add(this.attestationDifferences);
  }
}
