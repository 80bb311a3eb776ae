import { spawnSync } from 'node:child_process';

/** Programs outside npm that the tests use, with the Debian package that brings them. */
const packages = { 'redis-server': 'redis-server', chromium: 'chromium' } as const;

type Program = keyof typeof packages;

function find(program: Program): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function install(name: string): void {
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
}

/** Where the program is; installs it when this user may, and otherwise throws one clear line. */
export function ensureProgram(program: Program): string {
  const present = find(program);
  if (present) return present;
  if (process.getuid?.() === 0) install(packages[program]);
  const installed = find(program);
  if (!installed) throw new Error(`the tests need ${program}: apt-get install ${packages[program]}`);
  return installed;
}
