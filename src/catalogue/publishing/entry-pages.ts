import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Folders of pages that stand for one entry each. */
const entryFolders = ['fallbeispiele', 'module', 'projekte', 'wissen'];
/** Lists whose entries have no pages of their own. Other lists hold nothing that the entries' pages do not say better. */
const entryLists = ['/foerderung/'];

/** A page that has been written whole. */
export interface EntryPage {
  readonly address: string;
  /** File in which it lies. */
  readonly path: string;
  readonly content: Buffer;
}

/** Pages that are being built, or have been. */
export interface PagesInTheMaking {
  /** Folder of the site. */
  readonly folder: string;
  /** Milliseconds since 1970; pages written before belong to an earlier build. */
  readonly since: number;
  /** Whether all pages have been written. */
  readonly areBuilt: () => boolean;
}

/** Milliseconds until a page is looked for again. */
const pause = 50;

/** A page as it lies there, if it is of this build and whole. Nobody waits for this process: reading at once is quicker. */
function readPage({ folder, since }: PagesInTheMaking, address: string): EntryPage | undefined {
  const path = join(folder, address, 'index.html');
  const { mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === 0 || mtimeMs < since) return undefined;
  const content = readFileSync(path);
  return content.subarray(-16).toString().trimEnd().endsWith('</html>')
    ? { address, path, content }
    : undefined;
}

async function addressesIn(folder: string): Promise<string[]> {
  const lists = await Promise.all(
    entryFolders.map(async (name) => {
      const inside = await readdir(join(folder, name), { withFileTypes: true }).catch(() => []);
      return inside.filter((one) => one.isDirectory()).map((one) => `/${name}/${one.name}/`);
    }),
  );
  return [...lists.flat(), ...entryLists];
}

/**
 * The pages of all entries, each once and always in the same order, as soon as they are written: first those that are
 * expected, then what lies there besides.
 *
 * @param expected addresses of pages that are on their way; one that never comes holds up the others until all are built
 */
export async function* entryPages(
  pages: PagesInTheMaking,
  expected: readonly string[],
): AsyncGenerator<EntryPage> {
  const given = new Set<string>();
  for (const address of [...expected, ...entryLists].sort()) {
    for (;;) {
      const isLast = pages.areBuilt();
      const page = readPage(pages, address);
      if (page) {
        given.add(address);
        yield page;
      }
      if (page || isLast) break;
      await wait(pause);
    }
  }
  while (!pages.areBuilt()) await wait(pause);
  for (const address of await addressesIn(pages.folder)) {
    const page = given.has(address) ? undefined : readPage(pages, address);
    if (page) yield page;
  }
}
