import { Injectable } from '@nestjs/common';
import { fileKindOfName, fileKinds } from '../../domain/index.js';
import { newId } from '../identifier.js';
import { invalidInput, Problem, rejectWhenInvalid } from '../http/problem.js';
import { fileContentErrors } from './file-content.js';
import { FileScanner, FileScannerUnreachable } from './file-scanner.js';
import { FileStore } from './file-store.js';
import type { Upload } from './upload.js';
import type { ReceivedFile } from './upload-receiver.js';

/** Judges a file and stores it when nothing is wrong: what is refused never reaches the store. */
@Injectable()
export class FileIntake {
  constructor(
    private readonly scanner: FileScanner,
    private readonly store: FileStore,
  ) {}

  /** @throws Problem 400 at the field when the file cannot be kept, 503 when the scanner does not answer */
  async take({ path, name, size, sha256 }: ReceivedFile, programmeId: string): Promise<Upload> {
    rejectWhenInvalid(await fileContentErrors(path, name, size));
    await this.scan(path);
    const fileId = newId();
    await this.store.put({ programmeId, fileId }, path, size);
    return { fileId, fileName: name, mediaType: fileKinds[fileKindOfName(name)!], size, sha256 };
  }

  private async scan(path: string): Promise<void> {
    try {
      if ((await this.scanner.scan(path)) === 'malware') throw invalidInput([{ pointer: '/file', code: 'file.malware' }]);
    } catch (error) {
      if (!(error instanceof FileScannerUnreachable)) throw error;
      throw new Problem(503, 'file.scanner-unavailable', { errors: [{ pointer: '/file', code: 'file.scanner-unavailable' }] });
    }
  }
}
