import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { EventHandlerRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
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
    private readonly handlers: EventHandlerRegistry,
    private readonly news: AgreementNewsHandlers,
  ) {}

  onModuleInit(): void {
    this.texts.add(agreementProblemTexts);
    this.texts.add(recurrenceProblemTexts);
    this.texts.add(obligationProblemTexts);
    this.texts.add(indicatorProblemTexts);
    this.texts.add(agreementDraftProblemTexts);
    for (const handler of this.news.handlers()) this.handlers.add(handler);
  }
}
