import { createDatabase } from '../postgres/create-database.ts';
import { EmbeddedPostgres } from '../postgres/embedded-postgres.ts';
import type { DataFolder } from './data-folder.ts';

const name = 'samenspel';

export interface Database {
  /** Connection string of the owner, for the migration only. */
  readonly ownerUrl: string;
  readonly recovered: boolean;
  onEnd(listener: () => void): void;
  stop(): Promise<void>;
}

/** Where the database is, without the credentials of its owner: the processes derive those of their own roles. */
export function withoutCredentials(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}

export function ownDatabase(url: string): Database {
  return { ownerUrl: url, recovered: false, onEnd: () => undefined, stop: async () => undefined };
}

export async function embeddedDatabase(data: DataFolder, password: string): Promise<Database> {
  const server = await EmbeddedPostgres.start({ folder: data.file('postgres'), logFile: data.log('postgres'), password });
  await createDatabase(server.url('postgres'), name);
  return {
    ownerUrl: server.url(name),
    recovered: server.recovered,
    onEnd: (listener) => server.onEnd(listener),
    stop: () => server.stop(),
  };
}
