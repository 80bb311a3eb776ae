import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';

/** A file that goes with a programme beside the rows of its tables. */
export interface ArchiveFile {
  /** Folders and name, as in `agreement-records/….json`. */
  readonly path: string;
  /** What it holds: as JSON can say it, or as it was kept. */
  readonly content: object | Readable;
}

/** Tells, one by one, the files that a capability gives along when the programme of the unit of work is exported. */
export interface ArchiveProvider {
  files(): AsyncGenerator<ArchiveFile>;
}

/** Where capabilities add what a programme takes along, more than the rows that every table gives by itself. */
@Injectable()
export class ArchiveRegistry {
  private readonly providers: ArchiveProvider[] = [];

  add(provider: ArchiveProvider): void {
    this.providers.push(provider);
  }

  async *files(): AsyncGenerator<ArchiveFile> {
    for (const provider of this.providers) yield* provider.files();
  }
}
