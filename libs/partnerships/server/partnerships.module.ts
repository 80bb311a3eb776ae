import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ProblemTextRegistry } from '@samenspel/platform/server';
import { ParticipationKeeper, ParticipationReader } from '@samenspel/identity/server';
import { partnershipProblemTexts } from '../domain/index.js';
import { ParticipantKeeper } from './participant/participant.keeper.js';
import { ParticipantMerge } from './participant/participant.merge.js';
import { DatabaseParticipationReader } from './participant/participation.reader.js';
import { PartnershipController } from './partnership/partnership.controller.js';
import { PartnershipMerge } from './partnership/partnership.merge.js';
import { PartnershipRepository } from './partnership/partnership.repository.js';
import { PartnershipSearch } from './partnership/partnership.search.js';
import { PartnershipService } from './partnership/partnership.service.js';
import { PartnershipPersonalData } from './participant/partnership-personal-data.js';

@Global()
@Module({
  controllers: [PartnershipController],
  providers: [
    PartnershipPersonalData,
    PartnershipRepository,
    PartnershipService,
    PartnershipSearch,
    PartnershipMerge,
    ParticipantMerge,
    { provide: ParticipationKeeper, useClass: ParticipantKeeper },
    { provide: ParticipationReader, useClass: DatabaseParticipationReader },
  ],
  exports: [PartnershipService, PartnershipRepository, ParticipationKeeper, ParticipationReader],
})
export class PartnershipsModule implements OnModuleInit {
  constructor(private readonly texts: ProblemTextRegistry) {}

  onModuleInit(): void {
    this.texts.add(partnershipProblemTexts);
  }
}
