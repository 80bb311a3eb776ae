import path from 'node:path';
import { parseArgs } from 'node:util';
import { verifyFile } from './verify.ts';

const usage = 'npm run verify-record -- FILE [--head HASH]';

function main(): boolean {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(usage);
    return false;
  }
  const { sound, lines } = verifyFile(path.resolve(process.env.INIT_CWD ?? '.', file), values.head);
  for (const line of lines) (sound ? console.log : console.error)(line);
  return sound;
}

try {
  process.exitCode = main() ? 0 : 1;
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exitCode = 1;
}
