import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AgreementRecordRegistry, ArchiveRegistry, DiscussionPointRegistry, DueRegistry, EventHandlerRegistry, JobRegistry, KeptFileRegistry, MailTemplateRegistry, PersonalDataRegistry, ProblemTextRegistry, ResponsibilityRegistry, SearchRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { agreementDraftProblemTexts, agreementProblemTexts, indicatorProblemTexts, obligationProblemTexts, recurrenceProblemTexts } from '../domain/index.js';
import { MilestoneAcceptanceController } from './acceptance/milestone-acceptance.controller.js';
import { MilestoneAcceptanceDue } from './acceptance/milestone-acceptance.due.js';
import { MilestoneAcceptanceRepository } from './acceptance/milestone-acceptance.repository.js';
import { MilestoneAcceptanceService } from './acceptance/milestone-acceptance.service.js';
import { AgreementExportController } from './agreement-summary/agreement-export.controller.js';
import { AgreementExportService } from './agreement-summary/agreement-export.service.js';
import { AgreementSummaryController } from './agreement-summary/agreement-summary.controller.js';
import { AgreementSummaryRepository } from './agreement-summary/agreement-summary.repository.js';
import { AgreementSummaryService } from './agreement-summary/agreement-summary.service.js';
import { AgreementSearch } from './agreement-summary/agreement.search.js';
import { AgreementFacts } from './agreement/agreement-facts.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementRepository } from './agreement/agreement.repository.js';
import { AgreementService } from './agreement/agreement.service.js';
import { RegisterAgreement } from './agreement/register-agreement.use-case.js';
import { RegisterSignedAgreement } from './agreement/register-signed-agreement.use-case.js';
import { AttestationDifferencePoints } from './attestation/attestation-difference.points.js';
import { AttestationFactsSource } from './attestation/attestation-facts.source.js';
import { AttestationRoundsScan } from './attestation/attestation-rounds.scan.js';
import { AttestationController } from './attestation/attestation.controller.js';
import { AttestationDue } from './attestation/attestation.due.js';
import { AttestationRepository } from './attestation/attestation.repository.js';
import { AttestationService } from './attestation/attestation.service.js';
import { AgreementCommentController } from './comment/agreement-comment.controller.js';
import { AgreementCommentRepository } from './comment/agreement-comment.repository.js';
import { AgreementCommentService } from './comment/agreement-comment.service.js';
import { ContentCheck } from './content/content-check.js';
import { AgreementDocumentFactsSource } from './document/agreement-document-facts.source.js';
import { AgreementDocumentPersonalData } from './document/agreement-document-personal-data.js';
import { AgreementDocumentArchive } from './document/agreement-document.archive.js';
import { AgreementDocumentController } from './document/agreement-document.controller.js';
import { AgreementDocumentRepository } from './document/agreement-document.repository.js';
import { AgreementDocumentService } from './document/agreement-document.service.js';
import { AgreementDraftPersonalData } from './draft/agreement-draft-personal-data.js';
import { BrowsedDraftsController } from './draft/browsed-drafts.controller.js';
import { AgreementDraftController } from './draft/agreement-draft.controller.js';
import { AgreementDraftDue } from './draft/agreement-draft.due.js';
import { AgreementDraftReader } from './draft/agreement-draft.reader.js';
import { AgreementDraftRepository } from './draft/agreement-draft.repository.js';
import { AgreementDraftService } from './draft/agreement-draft.service.js';
import { ConfirmDraft } from './draft/confirm-draft.use-case.js';
import { DraftLifeController } from './draft/draft-life.controller.js';
import { DraftLifeService } from './draft/draft-life.service.js';
import { DutyWaits } from './fair-clock/duty-waits.js';
import { FairClockFactsSource } from './fair-clock/fair-clock-facts.source.js';
import { FairClockPersonalData } from './fair-clock/fair-clock-personal-data.js';
import { ObligationClocks } from './fair-clock/obligation-clocks.js';
import { RegisterImportModule } from './import/register-import.module.js';
import { IndicatorFactsSource } from './indicator/indicator-facts.source.js';
import { IndicatorPersonalData } from './indicator/indicator-personal-data.js';
import { IndicatorController } from './indicator/indicator.controller.js';
import { IndicatorRepository } from './indicator/indicator.repository.js';
import { IndicatorService } from './indicator/indicator.service.js';
import { MilestoneController } from './milestone/milestone.controller.js';
import { MilestoneDue } from './milestone/milestone.due.js';
import { MilestoneMerge } from './milestone/milestone.merge.js';
import { MilestoneFactsSource } from './milestone/milestone-facts.source.js';
import { MilestoneRepository } from './milestone/milestone.repository.js';
import { MilestoneResponsibility } from './milestone/milestone.responsibility.js';
import { MilestoneService } from './milestone/milestone.service.js';
import { AgreementNewsHandlers } from './news/agreement-news-handlers.js';
import { AgreementNewsRepository } from './news/agreement-news.repository.js';
import { AgreementNewsTemplate } from './news/agreement-news.template.js';
import { AgreementNoticeDue } from './notice/agreement-notice.due.js';
import { AgreementNoticeRepository } from './notice/agreement-notice.repository.js';
import { ObligationFactsSource } from './obligation/obligation-facts.source.js';
import { ObligationPersonalData } from './obligation/obligation-personal-data.js';
import { ObligationController } from './obligation/obligation.controller.js';
import { ObligationDue } from './obligation/obligation.due.js';
import { ObligationMerge } from './obligation/obligation.merge.js';
import { ObligationRepository } from './obligation/obligation.repository.js';
import { ObligationService } from './obligation/obligation.service.js';
import { AgreementRecognitionModule } from './recognition/agreement-recognition.module.js';
import { AgreementFactsSource } from './record/agreement-facts.source.js';
import { AgreementPersonalData } from './record/agreement-personal-data.js';
import { AgreementRecordArchive } from './record/agreement-record.archive.js';
import { AgreementRecordController } from './record/agreement-record.controller.js';
import { ChainedRecordKeeper } from './record/agreement-record.keeper.js';
import { AgreementRecordRepository } from './record/agreement-record.repository.js';
import { AgreementRecordService } from './record/agreement-record.service.js';
import { BeginRecordsScan } from './record/begin-records.scan.js';
import { AgreementTerminationController } from './termination/agreement-termination.controller.js';
import { AgreementTerminationRepository } from './termination/agreement-termination.repository.js';
import { AgreementRenewalRepository } from './renewal/agreement-renewal.repository.js';
import { RenewAgreementsScan } from './renewal/renew-agreements.scan.js';
import { TerminateAgreement } from './termination/terminate-agreement.use-case.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelineRepository } from './timeline/timeline.repository.js';
import { TimelineService } from './timeline/timeline.service.js';
import { AgreementVersionController } from './version/agreement-version.controller.js';
import { AgreementVersionKeeper } from './version/agreement-version.keeper.js';
import { AgreementVersionRepository } from './version/agreement-version.repository.js';
import { AgreementVersionService } from './version/agreement-version.service.js';
import { KeepFirstVersionsScan } from './version/keep-first-versions.scan.js';
import { WaitPauseController } from './wait-pause/wait-pause.controller.js';
import { WaitPauseDue } from './wait-pause/wait-pause.due.js';
import { WaitPauseRepository } from './wait-pause/wait-pause.repository.js';
import { WaitPauseService } from './wait-pause/wait-pause.service.js';

@Global()
@Module({
  imports: [AgreementRecognitionModule, RegisterImportModule],
  controllers: [
    AgreementController,
    AgreementDocumentController,
    AgreementRecordController,
    AttestationController,
    IndicatorController,
    MilestoneAcceptanceController,
    MilestoneController,
    ObligationController,
    WaitPauseController,
    AgreementSummaryController,
    AgreementExportController,
    TimelineController,
    AgreementCommentController,
    AgreementDraftController,
    BrowsedDraftsController,
    AgreementTerminationController,
    AgreementVersionController,
    DraftLifeController,
  ],
  providers: [
    ContentCheck,
    AgreementDraftRepository,
    AgreementDraftReader,
    AgreementDraftDue,
    AgreementDraftPersonalData,
    AgreementNewsRepository,
    AgreementNewsTemplate,
    AgreementNewsHandlers,
    AgreementDraftService,
    DraftLifeService,
    ConfirmDraft,
    AgreementCommentRepository,
    AgreementCommentService,
    AgreementVersionRepository,
    AgreementVersionKeeper,
    AgreementVersionService,
    KeepFirstVersionsScan,
    AgreementTerminationRepository,
    TerminateAgreement,
    AgreementRepository,
    AgreementService,
    RegisterAgreement,
    RegisterSignedAgreement,
    AgreementSummaryRepository,
    AgreementSummaryService,
    AgreementExportService,
    AgreementSearch,
    AgreementFacts,
    AgreementDocumentRepository,
    AgreementDocumentService,
    AgreementDocumentFactsSource,
    AgreementDocumentPersonalData,
    AgreementDocumentArchive,
    MilestoneFactsSource,
    MilestoneRepository,
    MilestoneService,
    MilestoneDue,
    MilestoneMerge,
    MilestoneResponsibility,
    ObligationRepository,
    ObligationService,
    ObligationDue,
    ObligationMerge,
    AgreementNoticeRepository,
    AgreementNoticeDue,
    ObligationFactsSource,
    ObligationPersonalData,
    IndicatorRepository,
    IndicatorService,
    IndicatorFactsSource,
    IndicatorPersonalData,
    TimelineRepository,
    TimelineService,
    AgreementRecordRepository,
    AgreementRecordService,
    AgreementRecordArchive,
    ChainedRecordKeeper,
    AgreementFactsSource,
    AgreementPersonalData,
    BeginRecordsScan,
    MilestoneAcceptanceRepository,
    MilestoneAcceptanceService,
    MilestoneAcceptanceDue,
    WaitPauseRepository,
    WaitPauseService,
    WaitPauseDue,
    DutyWaits,
    ObligationClocks,
    FairClockFactsSource,
    FairClockPersonalData,
    AttestationRepository,
    AttestationService,
    AttestationDue,
    AttestationFactsSource,
    AttestationRoundsScan,
    AgreementRenewalRepository,
    RenewAgreementsScan,
    AttestationDifferencePoints,
  ],
  exports: [
    AgreementService,
    RegisterAgreement,
    MilestoneService,
    MilestoneAcceptanceService,
    ObligationService,
    IndicatorService,
    WaitPauseService,
    DutyWaits,
    ObligationClocks,
    AgreementFacts,
    AgreementRecordService,
  ],
})
export class AgreementsModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly searches: SearchRegistry,
    private readonly search: AgreementSearch,
    private readonly dues: DueRegistry,
    private readonly due: MilestoneDue,
    private readonly obligationDue: ObligationDue,
    private readonly noticeDue: AgreementNoticeDue,
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
    private readonly keptFiles: KeptFileRegistry,
    private readonly documents: AgreementDocumentRepository,
    private readonly documentFacts: AgreementDocumentFactsSource,
    private readonly documentPersonalData: AgreementDocumentPersonalData,
    private readonly documentArchive: AgreementDocumentArchive,
    private readonly jobs: JobRegistry,
    private readonly beginRecords: BeginRecordsScan,
    private readonly acceptanceDue: MilestoneAcceptanceDue,
    private readonly waitPauseDue: WaitPauseDue,
    private readonly fairClockFacts: FairClockFactsSource,
    private readonly milestoneFacts: MilestoneFactsSource,
    private readonly fairClockPersonalData: FairClockPersonalData,
    private readonly keepFirstVersions: KeepFirstVersionsScan,
    private readonly attestationDue: AttestationDue,
    private readonly attestationFacts: AttestationFactsSource,
    private readonly attestationRounds: AttestationRoundsScan,
    private readonly renewAgreements: RenewAgreementsScan,
    private readonly discussionPoints: DiscussionPointRegistry,
    private readonly attestationDifferences: AttestationDifferencePoints,
    private readonly draftDue: AgreementDraftDue,
    private readonly draftPersonalData: AgreementDraftPersonalData,
    private readonly handlers: EventHandlerRegistry,
    private readonly news: AgreementNewsHandlers,
    private readonly templates: MailTemplateRegistry,
    private readonly newsTemplate: AgreementNewsTemplate,
  ) {}

  onModuleInit(): void {
    this.texts.add(agreementProblemTexts);
    this.texts.add(recurrenceProblemTexts);
    this.texts.add(obligationProblemTexts);
    this.texts.add(indicatorProblemTexts);
    this.searches.add(this.search);
    this.dues.add(this.due);
    this.dues.add(this.obligationDue);
    this.dues.add(this.noticeDue);
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
    this.records.add(this.documentFacts);
    this.personalData.add(this.documentPersonalData);
    this.archives.add(this.documentArchive);
    this.keptFiles.add(this.documents);
    this.jobs.addScan(this.beginRecords);
    this.dues.add(this.acceptanceDue);
    this.dues.add(this.waitPauseDue);
    this.records.add(this.fairClockFacts);
    this.records.add(this.milestoneFacts);
    this.personalData.add(this.fairClockPersonalData);
    this.jobs.addScan(this.keepFirstVersions);
    this.texts.add(agreementDraftProblemTexts);
    this.dues.add(this.attestationDue);
    this.records.add(this.attestationFacts);
    this.jobs.addScan(this.attestationRounds);
    this.jobs.addScan(this.renewAgreements);
    this.discussionPoints.add(this.attestationDifferences);
    this.dues.add(this.draftDue);
    this.personalData.add(this.draftPersonalData);
    for (const handler of this.news.handlers()) this.handlers.add(handler);
    this.templates.add(this.newsTemplate);
  }
}
