import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AgreedTermsRegistry, AgreementRecordRegistry, PersonalDataRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { pledgeProblemTexts, sharedResourceProblemTexts } from '../domain/index.js';
import { PledgeController } from './pledge/pledge.controller.js';
import { PledgeFacts } from './pledge/pledge-facts.js';
import { PledgeFactsSource } from './pledge/pledge-facts.source.js';
import { PledgeMerge } from './pledge/pledge.merge.js';
import { PledgeRepository } from './pledge/pledge.repository.js';
import { PledgeService } from './pledge/pledge.service.js';
import { PledgePersonalData } from './pledge/pledge-personal-data.js';
import { ResourceTermsKeeper } from './shared-resource/resource-terms.keeper.js';
import { ResourceUseFactsSource } from './shared-resource/resource-use-facts.source.js';
import { SharedResourceController } from './shared-resource/shared-resource.controller.js';
import { SharedResourceRepository } from './shared-resource/shared-resource.repository.js';
import { SharedResourceService } from './shared-resource/shared-resource.service.js';

@Global()
@Module({
  controllers: [PledgeController, SharedResourceController],
  providers: [
    PledgePersonalData,
    PledgeRepository,
    PledgeService,
    PledgeFacts,
    PledgeFactsSource,
    PledgeMerge,
    ResourceTermsKeeper,
    ResourceUseFactsSource,
    SharedResourceRepository,
    SharedResourceService,
  ],
  exports: [PledgeService, PledgeFacts, SharedResourceService],
})
export class ResourcesModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly records: AgreementRecordRegistry,
    private readonly recordedFacts: PledgeFactsSource,
    private readonly merges: OrganisationMergeRegistry,
    private readonly merge: PledgeMerge,
    private readonly personalData: PersonalDataRegistry,
    private readonly pledgePersonalData: PledgePersonalData,
    private readonly useFacts: ResourceUseFactsSource,
    private readonly agreedTerms: AgreedTermsRegistry,
    private readonly termsKeeper: ResourceTermsKeeper,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this.pledgePersonalData);
    this.texts.add(pledgeProblemTexts);
    this.records.add(this.recordedFacts);
    this.texts.add(sharedResourceProblemTexts);
    this.records.add(this.useFacts);
    this.agreedTerms.add(this.termsKeeper);
    this.merges.add(this.merge);
  }
}
