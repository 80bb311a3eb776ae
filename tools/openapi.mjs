import { run } from './bootstrap/run.mjs';

run('tools/openapi/main.ts');
