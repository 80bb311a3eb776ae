import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { PersonalDataRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
import { pledgeProblemTexts } from '../domain/index.js';
import { PledgeController } from './pledge/pledge.controller.js';
import { PledgeFacts } from './pledge/pledge-facts.js';
import { PledgeRepository } from './pledge/pledge.repository.js';
import { PledgeService } from './pledge/pledge.service.js';
import { PledgePersonalData } from './pledge/pledge-personal-data.js';

@Global()
@Module({
  controllers: [PledgeController],
  providers: [PledgePersonalData, PledgeRepository, PledgeService, PledgeFacts],
  exports: [PledgeService, PledgeFacts],
})
export class ResourcesModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly personalData: PersonalDataRegistry,
    private readonly pledgePersonalData: PledgePersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this.pledgePersonalData);
    this.texts.add(pledgeProblemTexts);
  }
}
