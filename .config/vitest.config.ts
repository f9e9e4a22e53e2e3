import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** One project per folder of tests, so that each can be run alone: `npm test -- unit`. */
function folder(name: string, options: { timeout: number; parallel: boolean; globalSetup?: string[] }) {
  return {
    root,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      testTimeout: options.timeout,
      hookTimeout: options.timeout,
      fileParallelism: options.parallel,
      globalSetup: options.globalSetup ?? [],
    },
  };
}

export default defineConfig({
  root,
  test: {
    // On every core; of two vitest would leave one idle.
    maxWorkers: availableParallelism(),
    projects: [
      folder('unit', { timeout: 20_000, parallel: true }),
      folder('architecture', { timeout: 20_000, parallel: true }),
      folder('contract', {
        timeout: 180_000,
        parallel: false,
        globalSetup: ['tests/support/provide-postgres.ts'],
      }),
      folder('site', { timeout: 120_000, parallel: true }),
    ],
  },
});
