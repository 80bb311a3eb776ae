import { run } from './bootstrap/run.mjs';

run('tools/fuzz/main.ts');
