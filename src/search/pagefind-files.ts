import { basename } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { fragmentEnding, readFragment } from './page-fragment.ts';

/** The files of an index, held in memory until they are complete. */
export interface PagefindFiles {
  /** Content by path below the index's folder. */
  readonly files: Map<string, Uint8Array>;
  /** The name of the part that holds a page, by its address. */
  readonly idOf: (address: string) => string | undefined;
}

/** Pagefind's own interfaces, its worker, and its program for pages of unknown language: nothing loads them here. */
const unused = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;

/**
 * The files of an index without those that nothing loads. Pagefind's own `writeFiles` (1.5.2) may answer before the last
 * file has its content.
 */
export async function pagefindFiles(index: PagefindIndex): Promise<PagefindFiles> {
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Der Suchindex ist unvollständig: ${made.errors.join('; ')}`);
  const files = new Map<string, Uint8Array>();
  const ids = new Map<string, string>();
  for (const { path, content } of made.files) {
    if (unused.test(path)) continue;
    files.set(path, content);
    if (!path.endsWith(fragmentEnding)) continue;
    const { url } = await readFragment(new Blob([new Uint8Array(content)]));
    ids.set(url, basename(path, fragmentEnding));
  }
  return { files, idOf: (address) => ids.get(address) };
}
