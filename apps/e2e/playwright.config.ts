import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const workspace = path.resolve(import.meta.dirname, '../..');
const port = process.env.E2E_PORT ?? '4310';
const dataFolder = process.env.E2E_DATA_DIR ?? path.join(tmpdir(), 'samenspel-e2e');
const browsers = [process.env.E2E_BROWSER, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const address = `http://localhost:${port}`;

/**
 * One Samenspel with the demo programme, started as a newcomer would, and a browser of the machine itself. Two files
 * run on it at the same time: a test changes only what it made, or what no test of another file looks at.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: path.join(workspace, 'test-results'),
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: { executablePath: browsers.find((browser) => browser && existsSync(browser)) },
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  webServer: {
    command: `"${process.execPath}" tools/start.mjs`,
    cwd: workspace,
    url: `${address}/health/ready`,
    env: { PORT: port, DATA_DIR: dataFolder, BASE_URL: address, DEMO: 'true' },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    reuseExistingServer: !process.env.CI && !process.env.E2E_PORT,
  },
});
