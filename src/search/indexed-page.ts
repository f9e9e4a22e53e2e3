import { basename } from 'node:path';
import { readPart } from './cut-index.ts';

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

/** Reads the file of a page in the index. */
export async function readIndexedPage(path: string): Promise<IndexedPage> {
  const page: unknown = JSON.parse(new TextDecoder().decode(await readPart(path)));
  if (!isPage(page)) throw new Error(`Der Suchindex hat eine unbekannte Form: ${path}`);
  return { ...page, id: basename(path, pageEnding) };
}
