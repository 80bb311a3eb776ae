import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { ProgrammeDirectory } from '../database/programme-directory.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { attemptEach } from '../queue/attempt-each.js';
import { JobRegistry, type Scan } from '../queue/job.js';
import { FileStore, type StoredFile } from './file-store.js';
import { KeptFileRegistry } from './kept-files.js';
import { UploadReceiver } from './upload-receiver.js';

/** How long a file may lie without a row that names it: longer than any upload takes. */
const day = 24 * 3600 * 1000;

/**
 * Throws away uploads that never ended, files that no row names, and every file of a programme that was deleted. Only
 * programmes that this installation has or had are looked at, so that a shared bucket loses nothing of another.
 */
@Injectable()
export class LeftoverFilesScan implements Scan, OnModuleInit {
  readonly name = 'leftover-files';
  readonly every = 3_600_000;

  constructor(
    private readonly jobs: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly kept: KeptFileRegistry,
    private readonly receiver: UploadReceiver,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.addScan(this);
  }

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - day);
    await this.receiver.discardBefore(before);
    const deleted: { id: string }[] = await this.dataSource.query('select id from deleted_programme_ids() as id');
    await attemptEach(deleted, ({ id }) => this.store.removeAllOf(id), (failures) => `files of ${failures} deleted programmes are still there`);
    await attemptEach(
      await this.programmes.ids(),
      (programmeId) => this.removeLeftovers(programmeId, before),
      (failures) => `files of ${failures} programmes could not be gone through`,
    );
  }

  private async removeLeftovers(programmeId: string, before: Date): Promise<void> {
    const old: StoredFile[] = [];
    for await (const file of this.store.filesOf(programmeId)) if (file.storedAt < before) old.push(file);
    const kept = await this.unitOfWork.asSystem(programmeId, () => this.kept.keptAmong(old.map(({ fileId }) => fileId)));
    for (const file of old) if (!kept.has(file.fileId)) await this.store.remove(file);
  }
}
