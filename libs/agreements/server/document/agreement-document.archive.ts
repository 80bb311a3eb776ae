import { Injectable } from '@nestjs/common';
import { fileKindOfName } from '@samenspel/platform/domain';
import { type ArchiveFile, type ArchiveProvider, ArchiveRegistry, FileStore, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';
import { AgreementDocumentRepository } from './agreement-document.repository.js';

/** Gives the documents themselves along, under their ids: names may be alike, and the table tells which is which. One whose content is gone is named as missing. */
@Injectable()
@RegisteredIn(ArchiveRegistry)
export class AgreementDocumentArchive implements ArchiveProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AgreementDocumentRepository,
    private readonly store: FileStore,
  ) {}

  async *files(): AsyncGenerator<ArchiveFile> {
    const { programmeId } = this.unitOfWork;
    for (const { id, fileName } of await this.repository.all()) {
      const key = { programmeId, fileId: id };
      const isThere = await this.store.has(key);
      yield isThere
        ? { path: `documents/${id}.${fileKindOfName(fileName)}`, content: await this.store.read(key) }
        : { path: `documents/${id}.missing.json`, content: { documentId: id, missing: 'the content was not found where files are kept' } };
    }
  }
}
