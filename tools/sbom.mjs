import { run } from './bootstrap/run.mjs';

run('tools/sbom/main.ts');
