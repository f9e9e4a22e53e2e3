import { defineConfig } from '@playwright/test';
import { browserArguments, browserPath } from '../tests/support/browser-path.ts';

const reports = process.env['REPORTS'] ?? 'node_modules/.cache/test-reports';

export default defineConfig({
  testDir: '../tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../node_modules/.cache/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: `../${reports}/e2e.json` }]],
  use: {
    launchOptions: { executablePath: await browserPath(), args: browserArguments },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  },
});
