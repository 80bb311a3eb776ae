import { Zip, ZipDeflate } from 'fflate';

/** How much is kept in memory before it is put away, in bytes. */
const pieceSize = 1024 * 1024;

/** Writes a zip file piece by piece: whatever it holds, no more than a piece and what is being added is in memory. */
export class ArchiveWriter {
  private readonly encoder = new TextEncoder();
  private readonly zip: Zip;
  private pending: Uint8Array[] = [];
  private pendingSize = 0;
  private current?: ZipDeflate;
  private failure?: Error;
  /** Bytes that were put away. */
  size = 0;

  /** @param put puts one piece away, in order */
  constructor(
    private readonly modifiedAt: Date,
    private readonly put: (piece: Uint8Array) => Promise<void>,
  ) {
    this.zip = new Zip((error, chunk) => {
      if (error) this.failure = error;
      this.pending.push(chunk);
      this.pendingSize += chunk.length;
    });
  }

  /** Begins a file; what is written goes into it until the next one begins. */
  begin(path: string): void {
    this.endFile();
    this.current = new ZipDeflate(path, { level: 6 });
    this.current.mtime = this.modifiedAt;
    this.zip.add(this.current);
  }

  async write(content: string | Uint8Array): Promise<void> {
    this.current!.push(typeof content === 'string' ? this.encoder.encode(content) : content);
    if (this.pendingSize >= pieceSize) await this.flush();
  }

  async file(path: string, text: string): Promise<void> {
    this.begin(path);
    await this.write(text);
  }

  async end(): Promise<void> {
    this.endFile();
    this.zip.end();
    await this.flush();
  }

  private endFile(): void {
    this.current?.push(new Uint8Array(0), true);
    this.current = undefined;
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const piece = Buffer.concat(this.pending);
    this.pending = [];
    this.pendingSize = 0;
    this.size += piece.length;
    await this.put(piece);
  }
}
