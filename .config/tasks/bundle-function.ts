import { build } from 'esbuild';

/** Platforms that call the endpoint as a function on Node. */
export const functionPlatforms = ['netlify', 'vercel'] as const;

/** Bundles the entry of a platform as it is shipped, as text of one ES module for Node. */
export async function bundleFunction(platform: (typeof functionPlatforms)[number]): Promise<string> {
  const result = await build({
    entryPoints: [`src/feedback/entry/${platform}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    // Optional parts of pg that exist only elsewhere.
    external: ['pg-native', 'cloudflare:sockets'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  const file = result.outputFiles[0];
  if (file === undefined) throw new Error('nothing was bundled');
  return file.text;
}
