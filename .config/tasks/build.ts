import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';

/** What is built where. */
export interface BuildOptions {
  /** Says only what went wrong. */
  readonly quiet?: boolean | undefined;
  /** Under which the pages are served, below the project's folder; `dist` when left out. */
  readonly folder?: string | undefined;
}

/**
 * `npm run build`: checks all content, takes what visitors gave into the pages, builds them into a new folder and puts it
 * in the place of the one that is served. The steps are integrations in `astro.config.mjs`.
 *
 * @returns the exit code
 */
export async function build({ quiet = false, folder }: BuildOptions = {}): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await buildPages({
      logLevel: quiet ? 'error' : 'info',
      ...(folder === undefined ? {} : { outDir: folder }),
    });
    return 0;
  } catch (error) {
    // What can be mended says how; of everything else the place helps whoever develops.
    const isKnown = error instanceof Error && error.name === 'CannotBuild';
    console.error(isKnown ? error.message : error);
    console.error('Nichts wurde ausgetauscht: Die bisherigen Seiten bleiben, wie sie sind.');
    return 1;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { silent: { type: 'boolean' }, outDir: { type: 'string' } } });
  // Where pages are being served, their readers come first. The priority cannot be taken back, which is why `npm start`,
  // whose process goes on to serve, builds at the usual one.
  if (existsSync(values.outDir ?? 'dist')) setPriority(constants.priority.PRIORITY_LOW);
  process.exitCode = await build({ quiet: values.silent, folder: values.outDir });
}
