import type { AstroConfig } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectionFolders } from '../../domain/collections.ts';
import { checkedEntry } from '../../authoring/checking/checked-entries.ts';
import { type RawEntry, readEntryFile } from '../../authoring/checking/content-file.ts';
import { formatProblem } from '../../authoring/checking/problem.ts';
import { type FolderCollection, entryFiles, isEntryFile } from '../../authoring/checking/entry-files.ts';
import { needsCompiling } from './needs-compiling.ts';

type Renderer = Awaited<ReturnType<AstroConfig['markdown']['processor']['createRenderer']>>;

function rendererOf({ markdown, image }: AstroConfig): Promise<Renderer> {
  const { syntaxHighlight, shikiConfig } = markdown;
  return markdown.processor.createRenderer({ image, syntaxHighlight, shikiConfig });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts one entry into the store, its text made into HTML wherever that needs no program. */
async function keepEntry(
  { id, file, data, body }: RawEntry,
  context: LoaderContext,
  renderer: Renderer,
): Promise<void> {
  if (!isRecord(data)) throw new Error(`${file}: erwartet Angaben mit Schlüsseln`);
  const { store, config } = context;
  const url = new URL(file, config.root);
  const parsed = await context.parseData({ id, data, filePath: fileURLToPath(url) });
  const entry = { id, data: parsed, filePath: file };
  if (!file.endsWith('.mdx')) store.set(entry);
  else if (needsCompiling(body)) store.set({ ...entry, body, deferredRender: true });
  else {
    const { code, metadata } = await renderer.render(body, { frontmatter: data, fileURL: url });
    store.set({ ...entry, body, rendered: { html: code, metadata: { headings: metadata.headings } } });
  }
}

/**
 * Loads a collection whose entries are files of their own. Astro's own loader makes a program of every MDX text, and
 * packing a thousand of them takes longer than drawing their pages; here only texts that hold components or expressions
 * become programs. Nothing is taken over from an earlier build, so that a changed schema is never met by old data.
 */
export function entryLoader(collection: FolderCollection): Loader {
  return {
    name: 'catalogue-entries',
    load: async (context) => {
      const { config, store, watcher, logger } = context;
      const folder = fileURLToPath(new URL(`content/${collectionFolders[collection]}`, config.root));
      const renderer = await rendererOf(config);
      const shown = (path: string) => relative(fileURLToPath(config.root), path).split(sep).join('/');
      const load = async (path: string) => {
        const known = watcher ? undefined : checkedEntry(shown(path));
        const { entries, problems } = known
          ? { entries: [known], problems: [] }
          : readEntryFile(collection, path, shown(path));
        for (const problem of problems) logger.error(formatProblem(problem));
        for (const entry of entries) await keepEntry(entry, context, renderer);
      };
      store.clear();
      for (const name of entryFiles(collection, folder)) await load(join(folder, name));

      watcher?.add(folder);
      const ifEntry = (act: (path: string) => unknown) => (path: string) => {
        const name = relative(folder, path);
        if (!name.startsWith('..') && isEntryFile(collection, name)) act(path);
      };
      // One after the other, so that what is saved last is kept last.
      let reading = Promise.resolve();
      const reload = ifEntry((path) => {
        reading = reading
          .then(() => load(path))
          .then(
            () => logger.info(`Neu gelesen: ${shown(path)}`),
            (error: unknown) => logger.error(error instanceof Error ? error.message : String(error)),
          );
      });
      watcher?.on('change', reload);
      watcher?.on('add', reload);
      watcher?.on(
        'unlink',
        ifEntry((path) => {
          const gone = store.values().find(({ filePath }) => filePath === shown(path));
          if (gone) store.delete(gone.id);
        }),
      );
    },
  };
}
