import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what the lock file asks for; npm writes down what it installed when it is done. */
export function areDependenciesInstalled(workspace) {
  const record = path.join(workspace, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(path.join(workspace, 'package-lock.json'))).every(
    ([location, { version, optional }]) =>
      location === '' || (installed[location] ? installed[location].version === version : optional),
  );
}

/** Installs exactly what the lock file asks for, when that is not there yet. Returns whether it is there now. */
export function ensureDependencies(workspace) {
  if (areDependenciesInstalled(workspace)) return true;
  console.log('Installing packages with npm ci (once, and after a change of package-lock.json)');
  const parameters = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: workspace, stdio: ['ignore', 'inherit', 'inherit'] };
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
  return result.status === 0;
}
