import { Injectable } from '@nestjs/common';

/** Tells which files the rows of a capability still name, in the programme of the unit of work. */
export interface FileKeeper {
  /** Those of these ids that a row names. */
  keptAmong(fileIds: readonly string[]): Promise<string[]>;
}

/** Where capabilities that keep files say which: whatever nobody names is thrown away after a day. */
@Injectable()
export class KeptFileRegistry {
  private readonly keepers: FileKeeper[] = [];

  add(keeper: FileKeeper): void {
    this.keepers.push(keeper);
  }

  async keptAmong(fileIds: readonly string[]): Promise<Set<string>> {
    const kept = new Set<string>();
    for (const keeper of this.keepers) for (const id of await keeper.keptAmong(fileIds)) kept.add(id);
    return kept;
  }
}
