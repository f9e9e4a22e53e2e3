import { build } from 'esbuild';
import { nodeBundle } from './node-bundle.ts';

/** Platforms that call the endpoint as a function on Node. */
export const functionPlatforms = ['netlify', 'vercel'] as const;

/** Bundles the entry of a platform as it is shipped, as text of one ES module for Node. */
export async function bundleFunction(platform: (typeof functionPlatforms)[number]): Promise<string> {
  const result = await build({
    entryPoints: [`src/feedback/entry/${platform}.ts`],
    ...nodeBundle,
    external: [...nodeBundle.external],
    write: false,
    logLevel: 'silent',
  });
  const file = result.outputFiles[0];
  if (file === undefined) throw new Error('nothing was bundled');
  return file.text;
}
