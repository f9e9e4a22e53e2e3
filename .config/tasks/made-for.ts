import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders of which the pages are made. */
const sources = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  '.config/operator.json',
];

/** Settings that stand in the pages. */
const settings = ['SITE_URL', 'FEEDBACK_URL'] as const;

/** Where the last snapshot of ratings and comments lies; the pages are built with it when it is there. */
export function snapshotFile(environment: NodeJS.ProcessEnv): string {
  return join(environment['DATA_DIR'] ?? 'data', 'snapshot.json');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    const inside = readdirSync(path, { recursive: true, withFileTypes: true });
    return inside.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  } catch {
    // Not a folder.
    return [path];
  }
}

/**
 * What built pages depend on, as a text that changes with it: sources, content, the operator's file, the last snapshot,
 * and settings. What counts is what files hold, not when they were written, so that a copied project stays built.
 */
export function madeFor(environment: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${environment[name] ?? ''}\0`);
  for (const file of sources.flatMap(filesOf).sort()) hash.update(`${file}\0`).update(readFileSync(file));
  for (const file of filesOf(snapshotFile(environment))) hash.update('snapshot\0').update(readFileSync(file));
  return hash.digest('hex');
}
