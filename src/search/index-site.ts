import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Folder of the search index within the built site. */
const indexFolder = 'pagefind';

/** The pages of entries. Lists and filtered lists hold nothing that the entries' own pages do not say better. */
const entryPages = '{module/*,fallbeispiele/*,projekte/*,wissen/*,foerderung}/index.html';

/** Removes what Pagefind writes for interfaces of its own; ours is in `islands/search`. */
async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  const unused = names.filter((name) => /^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
}

/**
 * Makes the search index from the built pages in `folder` and writes it beside them. Only what a page marks as
 * `data-pagefind-body` is found. Returns how many pages were read; throws with every cause when the index is not whole.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'de' });
  if (!index) throw new Error(`Der Suchindex konnte nicht angelegt werden: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder, glob: entryPages });
  const written = await index.writeFiles({ outputPath: `${folder}${indexFolder}` });
  await close();
  await removeUnused(join(folder, indexFolder));
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Der Suchindex ist unvollständig: ${problems.join('; ')}`);
  return added.page_count;
}
