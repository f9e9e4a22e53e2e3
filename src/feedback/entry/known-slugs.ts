import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { slugPattern } from '../../domain/slug.ts';

const slugList = z.array(z.string().regex(slugPattern));

/**
 * The module slugs the site was built with, read from `_build/slugs.json` in the built site. A site that has no such
 * file has no modules that could be rated, so the answer is empty; a damaged file stops the start.
 */
export function readKnownSlugs(siteFolder: string): ReadonlySet<string> {
  let text: string;
  try {
    text = readFileSync(join(siteFolder, '_build', 'slugs.json'), 'utf8');
  } catch {
    return new Set();
  }
  return new Set(slugList.parse(JSON.parse(text)));
}
