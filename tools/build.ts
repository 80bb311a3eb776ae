import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTask } from './processes/task.ts';
import { workspace } from './workspace.ts';

interface Built {
  readonly fingerprint: string;
  readonly outputs: readonly string[];
}

const record = path.join(workspace, 'node_modules/.cache/samenspel/built.json');
const sourceFolders = ['apps', 'libs', 'migrations'];
const sharedFiles = ['.swcrc', 'nx.json', 'package-lock.json'];
const generated = /(^|\/)(dist|node_modules)$/;

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return generated.test(name) ? [] : filesBelow(name);
    return name.endsWith('.spec.ts') ? [] : [name];
  });
}

/** Changes when any source is edited, added or removed: names, sizes and moments of change, without reading a file. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const name of [...sourceFolders.flatMap(filesBelow), ...sharedFiles]) {
    const { size, mtimeMs } = statSync(path.join(workspace, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function outputs(): string[] {
  const projects = ['apps', 'libs'].flatMap((folder) => readdirSync(path.join(workspace, folder)).map((name) => `${folder}/${name}`));
  return [...projects, 'migrations'].map((project) => `${project}/dist`).filter((output) => existsSync(path.join(workspace, output)));
}

/** Whether nothing changed since the last whole build and all that it made is still there. */
export function isBuilt(fingerprint = sourceFingerprint()): boolean {
  if (!existsSync(record)) return false;
  const built: Built = JSON.parse(readFileSync(record, 'utf8'));
  return built.fingerprint === fingerprint && built.outputs.every((output) => existsSync(path.join(workspace, output)));
}

/** Builds what is stale, as Nx finds it. @throws Error with the output of the builds */
export async function build({ web, signal }: { web: boolean; signal?: AbortSignal }): Promise<void> {
  const fingerprint = sourceFingerprint();
  if (isBuilt(fingerprint)) return;
  rmSync(record, { force: true });
  const selection = web ? [] : ['--exclude=web'];
  await runTask({
    script: path.join(workspace, 'node_modules/nx/dist/bin/nx.js'),
    parameters: ['run-many', '--target=build', '--outputStyle=static', ...selection],
    environment: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1' },
    signal,
  });
  if (!web) return;
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ fingerprint, outputs: outputs() } satisfies Built));
}
