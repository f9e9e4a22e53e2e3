import type { AstroConfig } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CollectionName, collectionFolders } from '../../domain/collections.ts';
import { needsCompiling } from './needs-compiling.ts';

type Renderer = Awaited<ReturnType<AstroConfig['markdown']['processor']['createRenderer']>>;

/** An entry as its author wrote it. */
interface WrittenEntry {
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly data: unknown;
  /** Text under the head; empty where there is none. */
  readonly body: string;
}

/** How the entries of a collection are found and read. */
export interface EntrySource {
  /** Names of the entries in a folder, in a fixed order. */
  readonly files: (folder: string) => readonly string[];
  /** Whether a name below the folder is that of an entry. */
  readonly isEntry: (name: string) => boolean;
  /** Reads a file; `fresh` asks for it as it is now. Problems are sentences. */
  readonly read: (
    path: string,
    file: string,
    fresh: boolean,
  ) => { readonly entries: readonly WrittenEntry[]; readonly problems: readonly string[] };
}

function rendererOf({ markdown, image }: AstroConfig): Promise<Renderer> {
  const { syntaxHighlight, shikiConfig } = markdown;
  return markdown.processor.createRenderer({ image, syntaxHighlight, shikiConfig });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts one entry into the store, its text made into HTML wherever that needs no program. */
async function keepEntry(
  { id, file, data, body }: WrittenEntry,
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
export function entryLoader(collection: CollectionName, source: EntrySource): Loader {
  return {
    name: 'catalogue-entries',
    load: async (context) => {
      const { config, store, watcher, logger } = context;
      const folder = fileURLToPath(new URL(`content/${collectionFolders[collection]}`, config.root));
      const renderer = await rendererOf(config);
      const shown = (path: string) => relative(fileURLToPath(config.root), path).split(sep).join('/');
      const load = async (path: string) => {
        const { entries, problems } = source.read(path, shown(path), watcher !== undefined);
        for (const problem of problems) logger.error(problem);
        for (const entry of entries) await keepEntry(entry, context, renderer);
      };
      store.clear();
      for (const name of source.files(folder)) await load(join(folder, name));

      watcher?.add(folder);
      const ifEntry = (act: (path: string) => unknown) => (path: string) => {
        const name = relative(folder, path);
        if (!name.startsWith('..') && source.isEntry(name)) act(path);
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
