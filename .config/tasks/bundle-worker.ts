import { build } from 'esbuild';

/** Bundles the Worker entry as it is shipped, as text of one ES module. */
export async function bundleWorker(): Promise<string> {
  const result = await build({
    entryPoints: ['src/feedback/entry/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2024',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'silent',
  });
  const file = result.outputFiles[0];
  if (file === undefined) throw new Error('nothing was bundled');
  return file.text;
}
