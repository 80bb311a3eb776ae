import { Module, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@samenspel/platform/server';
import { DueDeletionsScan } from '../programme-deletion/due-deletions.scan.js';
import { ProgrammeDeletionController } from '../programme-deletion/programme-deletion.controller.js';
import { ProgrammeDeletionRepository } from '../programme-deletion/programme-deletion.repository.js';
import { ProgrammeDeletionService } from '../programme-deletion/programme-deletion.service.js';
import { ProgrammeDeletionCancelledTemplate, ProgrammeDeletionRequestedTemplate } from '../programme-deletion/programme-deletion.templates.js';
import { ExpiredExportsScan } from '../programme-export/expired-exports.scan.js';
import { ProgrammeExportController } from '../programme-export/programme-export.controller.js';
import { ProgrammeExportJob } from '../programme-export/programme-export.job.js';
import { ProgrammeExportRepository } from '../programme-export/programme-export.repository.js';
import { ProgrammeExportService } from '../programme-export/programme-export.service.js';
import { ProgrammeExportReadyTemplate } from '../programme-export/programme-export-ready.template.js';
import { ProgrammeRowsReader } from '../programme-export/programme-rows.reader.js';

/** How a programme takes everything with it, and how it is deleted. */
@Module({
  controllers: [ProgrammeExportController, ProgrammeDeletionController],
  providers: [
    ProgrammeExportRepository,
    ProgrammeExportService,
    ProgrammeExportJob,
    ProgrammeExportReadyTemplate,
    ProgrammeRowsReader,
    ExpiredExportsScan,
    ProgrammeDeletionRepository,
    ProgrammeDeletionService,
    ProgrammeDeletionRequestedTemplate,
    ProgrammeDeletionCancelledTemplate,
    DueDeletionsScan,
  ],
})
export class ProgrammeModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly exportJob: ProgrammeExportJob,
  ) {}

  onModuleInit(): void {
    this.jobs.addScan(this.exportJob.scan);
  }
}
