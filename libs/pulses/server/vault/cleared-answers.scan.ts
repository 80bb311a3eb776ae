import { Injectable } from '@nestjs/common';
import type { Scan } from '@samenspel/platform/server';
import { emptiedTables } from './answer-vault.js';
import { VaultDatabase } from './vault-database.js';

/**
 * Clears destroyed answers out of the pages of their tables. The database does that by itself only for tables that
 * change much more, and not while any transaction from before the close is under way: therefore time and again.
 */
@Injectable()
export class ClearedAnswers implements Scan {
  readonly name = 'cleared-answers';
  readonly every = 300_000;

  constructor(private readonly database: VaultDatabase) {}

  run(): Promise<void> {
    return this.database.vacuum(emptiedTables);
  }
}
