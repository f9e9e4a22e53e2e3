import { basename } from 'node:path';
import { type IndexFiles, packPart, unpackPart } from './index-files.ts';

/** A page as Pagefind has read it: its plain text and what is marked up in it. */
export interface IndexedPage {
  /** Name of its part of the index. */
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Ending of the files that hold one page each. */
export const pageEnding = '.pf_fragment';

function isPage(value: unknown): value is Omit<IndexedPage, 'id'> {
  return (
    typeof value === 'object' && value !== null && 'url' in value && 'content' in value && 'meta' in value
  );
}

/**
 * Reads the file of a page in the index and replaces it by one without the words that were only added for the index:
 * the browser loads the file for an excerpt and would never show them.
 */
export async function trimIndexedPage(path: string, files: IndexFiles): Promise<IndexedPage> {
  const page: unknown = JSON.parse(
    new TextDecoder().decode(await unpackPart(files.get(path) ?? new Uint8Array())),
  );
  if (!isPage(page)) throw new Error(`Der Suchindex hat eine unbekannte Form: ${path}`);
  const { words, ...meta } = page.meta;
  const trimmed = { ...page, meta };
  if (words !== undefined) {
    files.set(path, await packPart(new TextEncoder().encode(JSON.stringify(trimmed))));
  }
  return { ...trimmed, id: basename(path, pageEnding) };
}
