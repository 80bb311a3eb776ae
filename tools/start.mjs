import { run } from './bootstrap/run.mjs';

run('tools/start/main.ts');
