import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  ArchiveRegistry,
  attemptEach,
  Clock,
  type JobData,
  type JobHandler,
  JobRegistry,
  MailOutbox,
  ProgrammeDirectory,
  RegisteredIn,
  type Scan,
  UnitOfWork,
} from '@samenspel/platform/server';
import { ArchiveWriter } from './archive-writer.js';
import { archiveReadme } from './archive-readme.js';
import { rowsLeftOut, tablesLeftOut } from './left-out.js';
import { programmeExportReadyTemplate } from './programme-export-ready.template.js';
import { ProgrammeExportRepository } from './programme-export.repository.js';
import { ProgrammeRowsReader } from './programme-rows.reader.js';

export const programmeExportJob = 'programme-export';

/** How long an export can be downloaded, in days. */
export const exportDays = 7;

/** Makes the exports that were asked for, each in one transaction: it is there as a whole, or not at all. */
@Injectable()
@RegisteredIn(JobRegistry, 'addHandler')
export class ProgrammeExportJob implements JobHandler {
  readonly name = programmeExportJob;
  readonly scan: Scan = { name: 'waiting-programme-exports', every: 60_000, run: () => this.makeMissed() };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly repository: ProgrammeExportRepository,
    private readonly reader: ProgrammeRowsReader,
    private readonly archives: ArchiveRegistry,
    private readonly mail: MailOutbox,
    private readonly clock: Clock,
  ) {}

  async run({ programmeId, exportId }: JobData): Promise<void> {
    await this.unitOfWork.asSystem(programmeId!, () => this.make(exportId!));
  }

  private async makeMissed(): Promise<void> {
    const waiting: JobData[] = [];
    for (const programmeId of await this.programmes.ids()) {
      const ids = await this.unitOfWork.asSystem(programmeId, () => this.repository.waiting());
      waiting.push(...ids.map((exportId) => ({ programmeId, exportId })));
    }
    await attemptEach(waiting, (asked) => this.run(asked), (failures) => `${failures} exports could not be made`);
  }

  private async make(exportId: string): Promise<void> {
    const asked = await this.repository.claim(exportId);
    if (!asked) return;
    const now = this.clock.now();
    let position = 0;
    const archive = new ArchiveWriter(now, (piece) => this.repository.putPart(exportId, position++, piece));
    await this.write(archive, asked.programmeName, now);
    const expiresAt = new Date(now.getTime() + exportDays * 24 * 3600 * 1000);
    await this.repository.finish(exportId, now, expiresAt, archive.size);
    await this.mail.request({
      template: programmeExportReadyTemplate,
      recipientId: asked.requestedBy,
      parameters: { exportId },
      uniqueKey: `programme-export ${exportId}`,
    });
  }

  private async write(archive: ArchiveWriter, programmeName: string, now: Date): Promise<void> {
    await archive.file('README.txt', archiveReadme(programmeName, now));
    const tables = [];
    for (const table of await this.reader.tables()) {
      const path = `tables/${table.name}.json`;
      let rows = 0;
      archive.begin(path);
      for await (const batch of this.reader.rows(table)) {
        await archive.write(`${rows === 0 ? '[\n' : ',\n'}${batch.join(',\n')}`);
        rows += batch.length;
      }
      await archive.write(rows === 0 ? '[]\n' : '\n]\n');
      tables.push({ ...table, path, rows });
    }
    let files = 0;
    for await (const { path, content } of this.archives.files()) {
      archive.begin(path);
      if (content instanceof Readable) for await (const piece of content) await archive.write(piece as Uint8Array);
      else await archive.write(`${JSON.stringify(content, null, 1)}\n`);
      files += 1;
    }
    const manifest = {
      format: 'samenspel-programme',
      version: 1,
      programmeId: this.unitOfWork.programmeId,
      exportedAt: now.toISOString(),
      tables,
      tablesLeftOut,
      rowsLeftOut: Object.fromEntries(Object.entries(rowsLeftOut).map(([table, { why }]) => [table, why])),
      otherFiles: files,
    };
    await archive.file('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
    await archive.end();
  }
}
