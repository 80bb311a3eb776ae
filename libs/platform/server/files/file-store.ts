import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import type { Configuration } from '../configuration/configuration.js';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import { Problem } from '../http/problem.js';

/** A file of a programme. Its name is no part of where it lies. */
export interface FileKey {
  readonly programmeId: string;
  readonly fileId: string;
}

/** A file as it lies in the store. */
export interface StoredFile extends FileKey {
  readonly storedAt: Date;
}

const keyOf = ({ programmeId, fileId }: FileKey) => `${programmeId}/${fileId}`;

/** Keeps the content of files: in a folder below DATA_DIR, or in a bucket of an S3 service where one is set. */
@Injectable()
export class FileStore {
  private readonly disk: Disk;

  constructor(@Inject(ConfigurationToken) configuration: Configuration) {
    this.disk = new Disk(configuration.FILES_S3_BUCKET ? bucketOf(configuration, configuration.FILES_S3_BUCKET) : folderOf(configuration));
  }

  /** Takes over the content of a file that lies on this machine. */
  async put(key: FileKey, path: string, size: number): Promise<void> {
    await this.disk.putStream(keyOf(key), createReadStream(path), { contentType: 'application/octet-stream', contentLength: size });
  }

  has(key: FileKey): Promise<boolean> {
    return this.disk.exists(keyOf(key));
  }

  /** @throws Problem 410 when the content is not there any more */
  async read(key: FileKey): Promise<Readable> {
    if (!(await this.has(key))) throw new Problem(410, 'file.gone');
    return this.disk.getStream(keyOf(key));
  }

  async remove(key: FileKey): Promise<void> {
    await this.disk.delete(keyOf(key));
  }

  async removeAllOf(programmeId: string): Promise<void> {
    await this.disk.deleteAll(`${programmeId}/`);
  }

  /** Every file of a programme, one by one. */
  async *filesOf(programmeId: string): AsyncGenerator<StoredFile> {
    let paginationToken: string | undefined;
    do {
      const page = await this.disk.listAll(`${programmeId}/`, { recursive: true, paginationToken }).catch(noFolder);
      for (const object of page.objects) {
        if (!object.isFile) continue;
        const { lastModified: storedAt } = await object.getMetaData();
        yield { programmeId, fileId: object.name, storedAt };
      }
      paginationToken = page.paginationToken;
    } while (paginationToken);
  }
}

/** A programme that never kept a file has no folder. */
function noFolder(error: unknown): { objects: []; paginationToken?: string } {
  const cause = (error as { cause?: { code?: string } }).cause;
  if (cause?.code === 'ENOENT') return { objects: [] };
  throw error;
}

function folderOf({ DATA_DIR }: Configuration): FSDriver {
  return new FSDriver({ location: resolve(join(DATA_DIR, 'files')), visibility: 'private' });
}

function bucketOf(configuration: Configuration, bucket: string): S3Driver {
  return new S3Driver({
    bucket,
    visibility: 'private',
    supportsACL: false,
    region: configuration.FILES_S3_REGION,
    endpoint: configuration.FILES_S3_ENDPOINT,
    forcePathStyle: configuration.FILES_S3_ENDPOINT !== undefined,
    // Services other than Amazon's do not know the newer checksums; a SHA-256 of our own is kept with every file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: { accessKeyId: configuration.FILES_S3_KEY!, secretAccessKey: configuration.FILES_S3_SECRET! },
  });
}
