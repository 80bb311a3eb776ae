import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../processes/free-port.ts';
import { succeeds } from './command.ts';
import { fromReport, ofChecks, ofJest, ofPlaywright, type Outcome } from './outcome.ts';
import { ensureProgram } from './programs.ts';

export interface Part {
  readonly name: string;
  /** Minutes on two cores that the finished product may take. */
  readonly budget: number;
  run(): Promise<Outcome>;
}

type Check = readonly [script: string, ...parameters: string[]];

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samenspel-report-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checks(name: string, budget: number, commands: readonly Check[]): Part {
  const run = async () => {
    const held = commands.map(([script, ...parameters]) => succeeds({ script, parameters, output: 'on failure', minutes: 2 * budget }));
    return ofChecks(await Promise.all(held));
  };
  return { name, budget, run };
}

/** Server code is native ESM, for which Jest needs Node's own module linker; Angular's preset cannot live with it. */
const nativeModules = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

function jest(name: string, budget: number, { nodeOptions = nativeModules, parameters = [] as string[] } = {}): Part {
  const run = () =>
    withFolder(async (folder) => {
      const report = path.join(folder, 'report.json');
      const succeeded = await succeeds({
        script: 'node_modules/jest/bin/jest.js',
        parameters: ['--selectProjects', name, '--json', `--outputFile=${report}`, '--reporters=default', ...parameters],
        nodeOptions,
        output: 'live',
        minutes: 2 * budget,
      });
      return fromReport(report, succeeded, ofJest);
    });
  return { name, budget, run };
}

function playwright(name: string, budget: number): Part {
  const run = () =>
    withFolder(async (folder) => {
      const report = path.join(folder, 'report.json');
      const succeeded = await succeeds({
        script: 'node_modules/@playwright/test/cli.js',
        parameters: ['test', '--config=apps/e2e/playwright.config.ts', '--reporter=list,json'],
        environment: {
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          E2E_BROWSER: ensureProgram('chromium'),
          E2E_PORT: String(await freePort()),
          E2E_DATA_DIR: path.join(folder, 'data'),
        },
        output: 'live',
        minutes: 2 * budget,
      });
      return fromReport(report, succeeded, ofPlaywright);
    });
  return { name, budget, run };
}

/** Everything that proves Samenspel, the quickest to fail first. */
export const parts: readonly Part[] = [
  checks('lint', 2, [
    ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations'],
    ['node_modules/@stoplight/spectral-cli/dist/index.js', 'lint', '--fail-severity=warn', '--ruleset=schemas/api-design-rules/spectral-v2.1.0.yml', 'libs/api-client/openapi.json'],
    ['tools/sbom/main.ts', '--check'],
  ]),
  checks('types', 2, [
    ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.json'],
    ['node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '--project', 'apps/web/tsconfig.spec.json'],
  ]),
  jest('unit', 3),
  jest('integration', 9),
  jest('web', 3, { nodeOptions: [] }),
  playwright('browser', 10),
  checks('fuzz', 3, [['tools/fuzz/main.ts', '--requests', '20000']]),
  jest('chaos', 3, { parameters: ['--runInBand'] }),
];
