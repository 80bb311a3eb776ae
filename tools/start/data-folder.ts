import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, StartError } from './start-error.ts';

const largestLog = 10 * 1024 * 1024;

export interface Secrets {
  readonly APP_SECRET: string;
  readonly VAULT_SECRET: string;
  readonly postgresPassword: string;
}

/** The folder of DATA_DIR: the embedded database, its secrets and the logs. */
export class DataFolder {
  readonly path: string;

  constructor(folder: string) {
    this.path = folder;
    try {
      mkdirSync(path.join(folder, 'logs'), { recursive: true });
      accessSync(folder, constants.W_OK | constants.X_OK);
    } catch (error) {
      throw new StartError(`DATA_DIR: ${folder} cannot be written: ${reasonOf(error)}`);
    }
  }

  file(name: string): string {
    return path.join(this.path, name);
  }

  /** A log to append to; one that has grown large is put aside first. */
  log(name: string): string {
    const file = this.file(`logs/${name}.log`);
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
    return file;
  }

  /** Made once, and readable by the owner only. */
  secrets(): Secrets {
    const file = this.file('secrets.json');
    if (existsSync(file)) return readSecrets(file);
    const random = () => randomBytes(32).toString('base64url');
    const secrets = { APP_SECRET: random(), VAULT_SECRET: random(), postgresPassword: random() };
    writeFileSync(`${file}.unfinished`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    renameSync(`${file}.unfinished`, file);
    return secrets;
  }
}

function readSecrets(file: string): Secrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartError(`DATA_DIR: ${file} cannot be read: ${reasonOf(error)}`);
  }
}
