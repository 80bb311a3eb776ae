import { Module, type OnModuleInit } from '@nestjs/common';
import { JobRegistry, MailTemplateRegistry } from '@samenspel/platform/server';
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
    private readonly templates: MailTemplateRegistry,
    private readonly exportReady: ProgrammeExportReadyTemplate,
    private readonly deletionRequested: ProgrammeDeletionRequestedTemplate,
    private readonly deletionCancelled: ProgrammeDeletionCancelledTemplate,
    private readonly jobs: JobRegistry,
    private readonly exportJob: ProgrammeExportJob,
    private readonly expiredExports: ExpiredExportsScan,
    private readonly dueDeletions: DueDeletionsScan,
  ) {}

  onModuleInit(): void {
    for (const template of [this.exportReady, this.deletionRequested, this.deletionCancelled]) this.templates.add(template);
    this.jobs.addHandler(this.exportJob);
    for (const scan of [this.exportJob.scan, this.expiredExports, this.dueDeletions]) this.jobs.addScan(scan);
  }
}
