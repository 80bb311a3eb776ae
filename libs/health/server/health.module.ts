import { Module, type OnModuleInit } from '@nestjs/common';
import { ProblemTextRegistry } from '@samenspel/platform/server';
import { healthProblemTexts } from '../domain/index.js';
import { PartnershipHealthController } from './health/health.controller.js';
import { HealthFacts } from './health/health.facts.js';
import { HealthService } from './health/health.service.js';
import { PortfolioController } from './portfolio/portfolio.controller.js';
import { PortfolioService } from './portfolio/portfolio.service.js';

@Module({
  controllers: [PartnershipHealthController, PortfolioController],
  providers: [HealthFacts, HealthService, PortfolioService],
})
export class HealthModule implements OnModuleInit {
  constructor(private readonly texts: ProblemTextRegistry) {}

  onModuleInit(): void {
    this.texts.add(healthProblemTexts);
  }
}
