import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Whether the embedded database was migrated, and its demo loaded, by exactly the code and secrets of this start. */
export class Prepared {
  private readonly file: string;
  private readonly mark: string;

  /** @param file beside the data, so that both are kept, copied and thrown away together */
  constructor(file: string, ...by: readonly string[]) {
    this.file = file;
    this.mark = createHash('sha256').update(JSON.stringify(by)).digest('hex');
  }

  get isCurrent(): boolean {
    return existsSync(this.file) && readFileSync(this.file, 'utf8') === this.mark;
  }

  /** Does the work unless it is known to be done. */
  async once(work: () => Promise<void>): Promise<void> {
    if (this.isCurrent) return;
    rmSync(this.file, { force: true });
    await work();
    writeFileSync(this.file, this.mark);
  }
}
