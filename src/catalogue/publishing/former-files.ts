import { copyFile, link, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { forEachAtOnce } from '../../domain/for-each-at-once.ts';

/** Folders whose files have names made from what they hold, so that those of two builds can lie beside each other. */
const namedByContent = ['_astro', 'pagefind'];

/** Milliseconds for which a page that is open somewhere may still ask for the files of its build. */
const keptFor = 86_400_000;

/** Where it stands since when a file belongs to no page any more: ISO instants by path below the site's folder. */
const listFile = join('_build', 'former-files.json');
const formerList = z.record(z.string(), z.iso.datetime());

async function filesOf(site: string): Promise<string[]> {
  const lists = await Promise.all(
    namedByContent.map(async (name) => {
      const inside = await readdir(join(site, name), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return inside
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name).slice(site.length + 1));
    }),
  );
  return lists.flat();
}

async function formerOf(site: string): Promise<z.infer<typeof formerList>> {
  const text = await readFile(join(site, listFile), 'utf8').catch(() => '{}');
  return formerList.parse(JSON.parse(text));
}

/**
 * Gives a new build the scripts, styles and index files of the one before that it does not have itself, for a day from
 * when they left the pages: whoever has an old page open goes on working. They take no room, being links where possible.
 *
 * @param before folder of the build that is served
 * @param after folder of the build that will be
 */
export async function keepFormerFiles(before: string, after: string, now: Date = new Date()): Promise<void> {
  const [former, own] = [await formerOf(before), new Set(await filesOf(after))];
  const kept: Record<string, string> = {};
  for (const path of await filesOf(before)) {
    const since = former[path] ?? now.toISOString();
    if (!own.has(path) && now.getTime() - Date.parse(since) < keptFor) kept[path] = since;
  }
  await forEachAtOnce(Object.keys(kept), async (path) => {
    const [from, to] = [join(before, path), join(after, path)];
    await mkdir(dirname(to), { recursive: true });
    await link(from, to).catch(() => copyFile(from, to));
  });
  await mkdir(join(after, '_build'), { recursive: true });
  await writeFile(join(after, listFile), JSON.stringify(kept));
}
