/** What a scanner found in a file. */
export type ScanOutcome = 'clean' | 'malware';

/** Looks for malware in a file before it is kept. */
export abstract class FileScanner {
  /** @throws FileScannerUnreachable when there is no answer: the file is then not kept */
  abstract scan(path: string): Promise<ScanOutcome>;
}

export class FileScannerUnreachable extends Error {}

/** Where no scanner is set, every file passes. */
export class NoFileScanner extends FileScanner {
  override scan(): Promise<ScanOutcome> {
    return Promise.resolve('clean');
  }
}
