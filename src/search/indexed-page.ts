import { gunzipSync } from 'node:zlib';

/** A page as Pagefind has read it: its plain text and what is marked up in it. */
export interface IndexedPage {
  /** Name of its part of the index. */
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

function isPage(value: unknown): value is Omit<IndexedPage, 'id'> {
  return (
    typeof value === 'object' && value !== null && 'url' in value && 'content' in value && 'meta' in value
  );
}

/** The pages in the files of an index (https://pagefind.app/docs/node-api/#indexgetfiles), in order of address. */
export function indexedPages(files: readonly IndexFile[]): IndexedPage[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ path, content }) => {
      const id = path.replace(/^.*\/|\.pf_fragment$/g, '');
      const text = new TextDecoder().decode(gunzipSync(content)).replace(/^pagefind_dcd/, '');
      const page: unknown = JSON.parse(text);
      if (!isPage(page)) throw new Error(`Der Suchindex hat eine unbekannte Form: ${path}`);
      return { ...page, id };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
