import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { supportedNode } from './supported-node.mjs';

const workspace = fileURLToPath(new URL('../..', import.meta.url));

function fail(line) {
  console.error(line);
  process.exit(1);
}

/**
 * Runs a program of this workspace on any Node from 20: installs what is missing, then hands over to a Node that
 * Angular supports. Ends with the exit code of the program; passes on the signals that ask to stop.
 */
export function run(program) {
  if (Number(process.versions.node.split('.')[0]) < 20) fail(`Samenspel needs Node 20 or later to begin; this is ${process.version}.`);
  if (!ensureDependencies(workspace)) fail('npm ci did not succeed; see the lines above.');
  const node = supportedNode(workspace);
  if (!node) fail(`Samenspel needs Node 24 (24.15 or later) on this platform; this is ${process.version}.`);
  const bin = path.join(workspace, 'node_modules/.bin');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(workspace, program), ...process.argv.slice(2)], {
    cwd: workspace,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: path.join(workspace, 'node_modules/.cache/node'),
      PATH: bin + path.delimiter + process.env.PATH,
      SAMENSPEL_STARTED_AT: String(Math.round(performance.timeOrigin)),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}
