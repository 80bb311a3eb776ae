import { run } from './bootstrap/run.mjs';

run('tools/verify-record/main.ts');
