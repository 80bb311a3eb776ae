import { Injectable } from '@nestjs/common';
import { type ArchiveFile, type ArchiveProvider, ArchiveRegistry, RegisteredIn } from '@samenspel/platform/server';
import { AgreementRecordRepository } from './agreement-record.repository.js';
import { AgreementRecordService } from './agreement-record.service.js';

/** Gives the record of every agreement along, each as it can be checked by itself. */
@Injectable()
@RegisteredIn(ArchiveRegistry)
export class AgreementRecordArchive implements ArchiveProvider {
  constructor(
    private readonly repository: AgreementRecordRepository,
    private readonly records: AgreementRecordService,
  ) {}

  async *files(): AsyncGenerator<ArchiveFile> {
    for (const { id, partnershipId } of await this.repository.recorded()) {
      yield { path: `agreement-records/${id}.json`, content: await this.records.file(partnershipId, id) };
    }
  }
}
