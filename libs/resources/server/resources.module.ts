import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AgreementRecordRegistry, PersonalDataRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
import { OrganisationMergeRegistry } from '@samenspel/identity/server';
import { pledgeProblemTexts } from '../domain/index.js';
import { PledgeController } from './pledge/pledge.controller.js';
import { PledgeFacts } from './pledge/pledge-facts.js';
import { PledgeFactsSource } from './pledge/pledge-facts.source.js';
import { PledgeMerge } from './pledge/pledge.merge.js';
import { PledgeRepository } from './pledge/pledge.repository.js';
import { PledgeService } from './pledge/pledge.service.js';
import { PledgePersonalData } from './pledge/pledge-personal-data.js';

@Global()
@Module({
  controllers: [PledgeController],
  providers: [PledgePersonalData, PledgeRepository, PledgeService, PledgeFacts, PledgeFactsSource, PledgeMerge],
  exports: [PledgeService, PledgeFacts],
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
  ) {}

  onModuleInit(): void {
    this.personalData.add(this.pledgePersonalData);
    this.texts.add(pledgeProblemTexts);
    this.records.add(this.recordedFacts);
    this.merges.add(this.merge);
  }
}
