import { run } from './bootstrap/run.mjs';

run('tools/bench/main.ts');
