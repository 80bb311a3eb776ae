import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { workspace } from './workspace.ts';

/** Builds what is stale; throws with the output of the failed builds. */
export function build({ web }: { web: boolean }): void {
  const nx = path.join(workspace, 'node_modules/nx/dist/bin/nx.js');
  const selection = web ? [] : ['--exclude=web'];
  const result = spawnSync(process.execPath, [nx, 'run-many', '--target=build', '--outputStyle=static', ...selection], {
    cwd: workspace,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) throw new Error(`the build failed:\n${result.stdout}${result.stderr}`);
}
