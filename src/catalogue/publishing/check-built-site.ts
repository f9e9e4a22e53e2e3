import { existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { forEachAtOnce } from '../../domain/for-each-at-once.ts';

/** What must be there whatever the content is. */
const needed = ['index.html', '404.html', '_headers', '_build/slugs.json', 'pagefind/pagefind-entry.json'];

/** Bytes of the end of a page in which its last tag stands; scripts may follow it. */
const tail = 1024;

async function isWhole(file: string): Promise<boolean> {
  const { size } = await stat(file);
  const handle = await open(file);
  try {
    const { buffer } = await handle.read({ position: Math.max(0, size - tail), buffer: Buffer.alloc(tail) });
    return buffer.toString().includes('</html>');
  } finally {
    await handle.close();
  }
}

/**
 * Makes sure that a build may be served: every page that was drawn is there and whole, and so is what is made besides.
 *
 * @param addresses of all pages
 * @throws Error with a German sentence that names what is missing
 */
export async function checkBuiltSite(folder: string, addresses: readonly string[]): Promise<void> {
  const wrong = needed.filter((name) => !existsSync(join(folder, name)));
  await forEachAtOnce(addresses, async (address) => {
    const file = join(folder, address, 'index.html');
    if (!existsSync(file) || !(await isWhole(file))) wrong.push(address);
  });
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, 5).join(', ');
  throw new Error(
    `Der Bau ist unvollständig, es fehlen ${wrong.length} Dateien (${shown}). Die bisherigen Seiten bleiben. Bauen Sie noch einmal; reicht der Platz auf dem Datenträger?`,
  );
}
