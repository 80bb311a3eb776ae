import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ProblemTextRegistry } from '@samenspel/platform/server';
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
  constructor(private readonly texts: ProblemTextRegistry) {}

  onModuleInit(): void {
    this.texts.add(pledgeProblemTexts);
    this.texts.add(sharedResourceProblemTexts);
  }
}
