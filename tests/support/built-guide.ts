import { readFileSync } from 'node:fs';
import { isGuideFile, unpackGuide } from '../../src/search/guide-file.ts';
import { type SearchGuide, openGuide } from '../../src/search/open-guide.ts';

/** The search guide of the built site, in use. Throws when nothing is built. */
export function builtGuide(): SearchGuide {
  const file: unknown = JSON.parse(readFileSync('dist/pagefind/guide.json', 'utf8'));
  if (!isGuideFile(file)) throw new Error('the search guide of the built site has an unknown form');
  return openGuide(unpackGuide(file));
}
