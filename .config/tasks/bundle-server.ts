import { existsSync, rmSync, statSync } from 'node:fs';
import { build } from 'esbuild';
import { newest } from './newest.ts';
import { nodeBundle } from './node-bundle.ts';

/**
 * Bundles the Node entry, or the operator's command line, when it is missing or older than its sources. From one file
 * instead of some hundred it starts in a third of the time; what is made here can be deleted at any time.
 *
 * @returns path of the module to run, below the project's folder
 */
export async function bundleServer(name: 'node' | 'command-line' = 'node'): Promise<string> {
  const folder = `node_modules/.cache/server/${name}`;
  const entry = `${folder}/${name}.mjs`;
  const needed = Math.max(newest('src'), newest('package-lock.json'));
  if (existsSync(entry) && statSync(entry).mtimeMs >= needed) return entry;
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [`src/feedback/entry/${name}.ts`],
    outdir: folder,
    // Says at once that these are modules: of a file without a package Node would have to find out by reading it twice.
    outExtension: { '.js': '.mjs' },
    ...nodeBundle,
    external: [...nodeBundle.external],
    // PostgreSQL and mail stay apart: most installations never load them.
    splitting: true,
    logLevel: 'warning',
  });
  return entry;
}
