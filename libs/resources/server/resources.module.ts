import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ProblemTextRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { pledgeProblemTexts } from '../domain/index.js';
import { PledgeController } from './pledge/pledge.controller.js';
import { PledgeFacts } from './pledge/pledge-facts.js';
import { PledgeMerge } from './pledge/pledge.merge.js';
import { PledgeRepository } from './pledge/pledge.repository.js';
import { PledgeService } from './pledge/pledge.service.js';

@Global()
@Module({
  controllers: [PledgeController],
  providers: [PledgeRepository, PledgeService, PledgeFacts, PledgeMerge],
  exports: [PledgeService, PledgeFacts],
})
export class ResourcesModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly merges: OrganisationMergeRegistry,
    private readonly merge: PledgeMerge,
  ) {}

  onModuleInit(): void {
    this.texts.add(pledgeProblemTexts);
    this.merges.add(this.merge);
  }
}
