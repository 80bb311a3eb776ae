import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AgreementRecordRegistry, ArchiveRegistry, DiscussionPointRegistry, DueRegistry, JobRegistry, PersonalDataRegistry, ProblemTextRegistry, ResponsibilityRegistry, SearchRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { agreementProblemTexts, recurrenceProblemTexts } from '../domain/index.js';
import { MilestoneAcceptanceController } from './acceptance/milestone-acceptance.controller.js';
import { MilestoneAcceptanceDue } from './acceptance/milestone-acceptance.due.js';
import { MilestoneAcceptanceRepository } from './acceptance/milestone-acceptance.repository.js';
import { MilestoneAcceptanceService } from './acceptance/milestone-acceptance.service.js';
import { AgreementBrowseController } from './agreement/agreement-browse.controller.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementFacts } from './agreement/agreement-facts.js';
import { AgreementRepository } from './agreement/agreement.repository.js';
import { AgreementSearch } from './agreement/agreement.search.js';
import { AgreementService } from './agreement/agreement.service.js';
import { RegisterAgreement } from './agreement/register-agreement.use-case.js';
import { DutyWaits } from './fair-clock/duty-waits.js';
import { FairClockFactsSource } from './fair-clock/fair-clock-facts.source.js';
import { FairClockPersonalData } from './fair-clock/fair-clock-personal-data.js';
import { AttestationDifferencePoints } from './attestation/attestation-difference.points.js';
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
import { AgreementFactsSource } from './record/agreement-facts.source.js';
import { AgreementPersonalData } from './record/agreement-personal-data.js';
import { AgreementRecordArchive } from './record/agreement-record.archive.js';
import { AgreementRecordController } from './record/agreement-record.controller.js';
import { ChainedRecordKeeper } from './record/agreement-record.keeper.js';
import { AgreementRecordRepository } from './record/agreement-record.repository.js';
import { AgreementRecordService } from './record/agreement-record.service.js';
import { BeginRecordsScan } from './record/begin-records.scan.js';
import { WaitPauseController } from './wait-pause/wait-pause.controller.js';
import { WaitPauseDue } from './wait-pause/wait-pause.due.js';
import { WaitPauseRepository } from './wait-pause/wait-pause.repository.js';
import { WaitPauseService } from './wait-pause/wait-pause.service.js';

@Global()
@Module({
  controllers: [AgreementBrowseController, AgreementController, AgreementRecordController, AttestationController, MilestoneController, MilestoneAcceptanceController, WaitPauseController],
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
    FairClockFactsSource,
    FairClockPersonalData,
    AttestationRepository,
    AttestationService,
    AttestationDue,
    AttestationFactsSource,
    AttestationRoundsScan,
    AttestationDifferencePoints,
  ],
  exports: [AgreementService, RegisterAgreement, MilestoneService, MilestoneAcceptanceService, WaitPauseService, DutyWaits, AgreementFacts, AgreementRecordService],
})
export class AgreementsModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly searches: SearchRegistry,
    private readonly search: AgreementSearch,
    private readonly dues: DueRegistry,
    private readonly due: MilestoneDue,
    private readonly merges: OrganisationMergeRegistry,
    private readonly merge: MilestoneMerge,
    private readonly responsibilities: ResponsibilityRegistry,
    private readonly responsibility: MilestoneResponsibility,
    private readonly records: AgreementRecordRegistry,
    private readonly recordedFacts: AgreementFactsSource,
    private readonly keeper: ChainedRecordKeeper,
    private readonly personalData: PersonalDataRegistry,
    private readonly agreementPersonalData: AgreementPersonalData,
    private readonly archives: ArchiveRegistry,
    private readonly recordArchive: AgreementRecordArchive,
    private readonly jobs: JobRegistry,
    private readonly beginRecords: BeginRecordsScan,
    private readonly acceptanceDue: MilestoneAcceptanceDue,
    private readonly waitPauseDue: WaitPauseDue,
    private readonly fairClockFacts: FairClockFactsSource,
    private readonly fairClockPersonalData: FairClockPersonalData,
    private readonly attestationDue: AttestationDue,
    private readonly attestationFacts: AttestationFactsSource,
    private readonly attestationRounds: AttestationRoundsScan,
    private readonly discussionPoints: DiscussionPointRegistry,
    private readonly attestationDifferences: AttestationDifferencePoints,
  ) {}

  onModuleInit(): void {
    this.texts.add(agreementProblemTexts);
    this.texts.add(recurrenceProblemTexts);
    this.searches.add(this.search);
    this.dues.add(this.due);
    this.merges.add(this.merge);
    this.responsibilities.add(this.responsibility);
    this.records.add(this.recordedFacts);
    this.records.keepBy(this.keeper);
    this.personalData.add(this.agreementPersonalData);
    this.archives.add(this.recordArchive);
    this.jobs.addScan(this.beginRecords);
    this.dues.add(this.acceptanceDue);
    this.dues.add(this.waitPauseDue);
    this.records.add(this.fairClockFacts);
    this.personalData.add(this.fairClockPersonalData);
    this.dues.add(this.attestationDue);
    this.records.add(this.attestationFacts);
    this.jobs.addScan(this.attestationRounds);
    this.discussionPoints.add(this.attestationDifferences);
  }
}
