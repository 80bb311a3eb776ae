import path from 'node:path';
import { runTask } from './processes/task.ts';
import { workspace } from './workspace.ts';

/** Builds what is stale. @throws Error with the output of the failed builds */
export async function build({ web, signal }: { web: boolean; signal?: AbortSignal }): Promise<void> {
  const selection = web ? [] : ['--exclude=web'];
  await runTask({
    script: path.join(workspace, 'node_modules/nx/dist/bin/nx.js'),
    parameters: ['run-many', '--target=build', '--outputStyle=static', ...selection],
    environment: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1' },
    signal,
  });
}
