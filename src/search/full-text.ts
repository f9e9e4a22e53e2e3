import { loadOnce } from './load-once.ts';
import type { GuideEntry, SearchGuide } from './open-guide.ts';
import { indexAddress } from './search-guide.ts';

/** The parts of Pagefind's browser interface that are used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindHit[] }>;
  readonly options: (options: { noWorker: boolean; baseUrl: string }) => Promise<void>;
}

interface PagefindHit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly sub_results: readonly { readonly url: string }[] }>;
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'options' in module;
}

const pagefind = loadOnce(async () => {
  const module: unknown = await import(/* @vite-ignore */ `${indexAddress}pagefind.js`);
  if (!isPagefind(module)) throw new Error('search index has an unknown form');
  // A worker would load its program a second time, and take its address as text, which Trusted Types forbid.
  // Pages stand in the index with their whole address.
  await module.options({ noWorker: true, baseUrl: '/' });
  return module;
});

/** Entries on the page of a hit; a page that is no entry holds several, each under a heading. */
async function entriesOf(hit: PagefindHit, { entries }: SearchGuide): Promise<GuideEntry[]> {
  const own = entries.find(({ id }) => id === hit.id);
  if (own) return [own];
  const { sub_results: sections } = await hit.data();
  return sections.flatMap(({ url }) => entries.find(({ address }) => address === url) ?? []);
}

/**
 * The entries whose texts hold some words, with Pagefind's score, 0 to 1; a phrase comes in quotes. This loads Pagefind's
 * program, so it is asked only when a person wants all texts looked through. Rejects when it cannot be reached.
 */
export async function searchAllTexts(words: string, guide: SearchGuide): Promise<Map<GuideEntry, number>> {
  const { search } = await pagefind();
  const { results } = await search(words);
  const best = Math.max(...results.map(({ score }) => score), Number.EPSILON);
  const found = new Map<GuideEntry, number>();
  for (const hit of results) {
    for (const entry of await entriesOf(hit, guide)) found.set(entry, hit.score / best);
  }
  return found;
}
