/** A page as Pagefind has read it. */
export interface PageFragment {
  readonly url: string;
  /** Its plain text. */
  readonly content: string;
}

/** Ending of Pagefind's files that hold one page each. */
export const fragmentEnding = '.pf_fragment';

/** What Pagefind puts before the content of each of its files. */
const signature = 'pagefind_dcd';

function isFragment(value: unknown): value is PageFragment {
  return typeof value === 'object' && value !== null && 'url' in value && 'content' in value;
}

/**
 * Reads one of Pagefind's files of pages (form of 1.5: gzip around a signature and JSON). In the browser this takes the
 * place of Pagefind's program, which is twenty times as heavy as a page.
 *
 * @throws when the file has another form
 */
export async function readFragment(file: Blob): Promise<PageFragment> {
  const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(unpacked).text();
  const page: unknown = text.startsWith(signature) ? JSON.parse(text.slice(signature.length)) : undefined;
  if (!isFragment(page)) throw new Error('page of the search index has an unknown form');
  return page;
}
