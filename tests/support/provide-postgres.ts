import type { TestProject } from 'vitest/node';
import { bundleServer } from '../../.config/tasks/bundle-server.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run of the contract tests; every test file makes databases of its own in it. The tests
 * that start processes start what operators start, from bundles, which also spares them most of the waiting.
 */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  process.env['SERVER_ENTRY'] ??= await bundleServer('node');
  process.env['COMMAND_LINE_ENTRY'] ??= await bundleServer('command-line');
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}
