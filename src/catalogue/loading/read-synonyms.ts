import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod';
import { collectionFolders } from '../../domain/collections.ts';
import { synonymSchema } from '../../schemas/content/synonym.ts';

/**
 * The editors' groups of words that mean the same, from the content folder at `root`; none without the file. The content
 * check has passed before, so anything wrong in it throws.
 */
export function readSynonyms(root: string): string[][] {
  const path = join(root, collectionFolders.synonyms);
  if (!existsSync(path)) return [];
  const groups = z
    .array(synonymSchema)
    .parse(load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA }) ?? []);
  return groups.map(({ words }) => words);
}
