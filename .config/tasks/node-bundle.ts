import type { BuildOptions } from 'esbuild';

/** How everything is bundled that runs on Node. */
export const nodeBundle = {
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Optional parts of pg that exist only elsewhere.
  external: ['pg-native', 'cloudflare:sockets'],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions;
