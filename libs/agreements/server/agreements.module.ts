import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AgreementRecordRegistry, ArchiveRegistry, DiscussionPointRegistry, DueRegistry, JobRegistry, KeptFileRegistry, PersonalDataRegistry, ProblemTextRegistry, ResponsibilityRegistry, SearchRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { agreementProblemTexts, recurrenceProblemTexts } from '../domain/index.js';
import { AgreementBrowseController } from './agreement/agreement-browse.controller.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementFacts } from './agreement/agreement-facts.js';
import { AgreementRepository } from './agreement/agreement.repository.js';
import { AgreementSearch } from './agreement/agreement.search.js';
import { AgreementService } from './agreement/agreement.service.js';
import { RegisterAgreement } from './agreement/register-agreement.use-case.js';
import { AgreementDocumentArchive } from './document/agreement-document.archive.js';
import { AgreementDocumentController } from './document/agreement-document.controller.js';
import { AgreementDocumentFactsSource } from './document/agreement-document-facts.source.js';
import { AgreementDocumentPersonalData } from './document/agreement-document-personal-data.js';
import { AgreementDocumentRepository } from './document/agreement-document.repository.js';
import { AgreementDocumentService } from './document/agreement-document.service.js';
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

@Global()
@Module({
  controllers: [AgreementBrowseController, AgreementController, AgreementDocumentController, AgreementRecordController, AttestationController, MilestoneController],
  providers: [
    AgreementRepository,
    AgreementService,
    RegisterAgreement,
    AgreementSearch,
    AgreementFacts,
    AgreementDocumentRepository,
    AgreementDocumentService,
    AgreementDocumentFactsSource,
    AgreementDocumentPersonalData,
    AgreementDocumentArchive,
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
    AttestationRepository,
    AttestationService,
    AttestationDue,
    AttestationFactsSource,
    AttestationRoundsScan,
    AttestationDifferencePoints,
  ],
  exports: [AgreementService, RegisterAgreement, MilestoneService, AgreementFacts, AgreementRecordService],
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
    private readonly keptFiles: KeptFileRegistry,
    private readonly documents: AgreementDocumentRepository,
    private readonly documentFacts: AgreementDocumentFactsSource,
    private readonly documentPersonalData: AgreementDocumentPersonalData,
    private readonly documentArchive: AgreementDocumentArchive,
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
    this.searches.add(this.search);
    this.dues.add(this.due);
    this.merges.add(this.merge);
    this.responsibilities.add(this.responsibility);
    this.records.add(this.recordedFacts);
    this.records.keepBy(this.keeper);
    this.personalData.add(this.agreementPersonalData);
    this.archives.add(this.recordArchive);
    this.records.add(this.documentFacts);
    this.personalData.add(this.documentPersonalData);
    this.archives.add(this.documentArchive);
    this.keptFiles.add(this.documents);
    this.jobs.addScan(this.beginRecords);
    this.dues.add(this.attestationDue);
    this.records.add(this.attestationFacts);
    this.jobs.addScan(this.attestationRounds);
    this.discussionPoints.add(this.attestationDifferences);
  }
}
