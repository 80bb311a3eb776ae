import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DueRegistry, ProblemTextRegistry, ResponsibilityRegistry, SearchRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { agreementProblemTexts } from '../domain/index.js';
import { AgreementBrowseController } from './agreement/agreement-browse.controller.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementFacts } from './agreement/agreement-facts.js';
import { AgreementRepository } from './agreement/agreement.repository.js';
import { AgreementSearch } from './agreement/agreement.search.js';
import { AgreementService } from './agreement/agreement.service.js';
import { RegisterAgreement } from './agreement/register-agreement.use-case.js';
import { MilestoneController } from './milestone/milestone.controller.js';
import { MilestoneDue } from './milestone/milestone.due.js';
import { MilestoneMerge } from './milestone/milestone.merge.js';
import { MilestoneRepository } from './milestone/milestone.repository.js';
import { MilestoneResponsibility } from './milestone/milestone.responsibility.js';
import { MilestoneService } from './milestone/milestone.service.js';

@Global()
@Module({
  controllers: [AgreementBrowseController, AgreementController, MilestoneController],
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
  ],
  exports: [AgreementService, RegisterAgreement, MilestoneService, AgreementFacts],
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
  ) {}

  onModuleInit(): void {
    this.texts.add(agreementProblemTexts);
    this.searches.add(this.search);
    this.dues.add(this.due);
    this.merges.add(this.merge);
    this.responsibilities.add(this.responsibility);
  }
}
