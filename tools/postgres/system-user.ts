import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** Who runs PostgreSQL: it refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const isRoot = () => process.getuid?.() === 0;

function idOf(user: string): SystemUser | undefined {
  try {
    const id = (option: string) => Number(execFileSync('id', [option, user], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function ownerOf(folder: string): SystemUser | undefined {
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined;
}

/**
 * The user to run PostgreSQL as, or undefined for the user of this process.
 * For root that is the owner of an existing data folder, else the system user 'postgres', made when missing.
 */
export function databaseUser(folder: string): SystemUser | undefined {
  if (!isRoot()) return undefined;
  const known = ownerOf(folder) ?? idOf('postgres');
  if (known) return known;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
  return idOf('postgres');
}

function isOpenToOthers(file: string): boolean {
  const parent = path.dirname(file);
  const enterable = (statSync(parent).mode & 0o001) !== 0;
  return parent === path.dirname(parent) ? enterable : enterable && isOpenToOthers(parent);
}

/**
 * How to start a program as that user.
 * Below a closed folder such as /root another user could not reach its own files: there it keeps the right to pass.
 */
export function asUser(user: SystemUser | undefined, program: string, folder: string) {
  if (!user) return { command: program, leading: [], identity: {} };
  if (isOpenToOthers(program) && isOpenToOthers(folder)) return { command: program, leading: [], identity: user };
  const leading = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    program,
  ];
  return { command: 'setpriv', leading, identity: {} };
}
