import { Module, type OnModuleInit } from '@nestjs/common';
import { JobRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
import { registerImportProblemTexts } from '../../domain/index.js';
import { ExpiredRegisterImportsScan } from './expired-register-imports.scan.js';
import { RegisterImportPersonalData } from './register-import-personal-data.js';
import { RegisterImportController } from './register-import.controller.js';
import { RegisterImportJob } from './register-import.job.js';
import { RegisterImportPlanner } from './register-import.planner.js';
import { RegisterImportRepository } from './register-import.repository.js';
import { RegisterImportService } from './register-import.service.js';
import { TakeOverRegister } from './take-over-register.use-case.js';

@Module({
  controllers: [RegisterImportController],
  providers: [
    ExpiredRegisterImportsScan,
    RegisterImportJob,
    RegisterImportPersonalData,
    RegisterImportPlanner,
    RegisterImportRepository,
    RegisterImportService,
    TakeOverRegister,
  ],
})
export class RegisterImportModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly jobs: JobRegistry,
    private readonly job: RegisterImportJob,
  ) {}

  onModuleInit(): void {
    this.texts.add(registerImportProblemTexts);
    this.jobs.addScan(this.job.scan);
  }
}
