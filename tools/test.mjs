import { run } from './bootstrap/run.mjs';

run('tools/test/main.ts');
