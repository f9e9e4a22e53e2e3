import type { WatchEntryTable } from '../storage/desk-tables.ts';

const host = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Looks for words and links in a text. */
export type FindWatched = (text: string) => { readonly words: string[]; readonly links: string[] };

/**
 * Makes a search for all entries at once, in one pass over a text and linear in its length whatever the entries hold:
 * they are compared as text, never as patterns. A word counts as a whole word, in any case; a link by its host or one
 * below it.
 */
export function makeFindWatched(entries: readonly Pick<WatchEntryTable, 'kind' | 'pattern'>[]): FindWatched {
  const single = new Set<string>();
  const several: string[] = [];
  const hosts = new Set<string>();
  for (const { kind, pattern } of entries) {
    if (kind === 'link') hosts.add(fold(pattern));
    else if (/^[\p{L}\p{N}]+$/u.test(pattern)) single.add(fold(pattern));
    else several.push(fold(pattern));
  }
  return (text) => {
    if (entries.length === 0) return { words: [], links: [] };
    const folded = fold(text);
    const words = new Set((folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => single.has(word)));
    for (const phrase of several) if (folded.includes(phrase)) words.add(phrase);
    const links = new Set<string>();
    for (const [found] of hosts.size === 0 ? [] : folded.matchAll(host)) {
      for (
        let rest = found;
        rest !== '';
        rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : ''
      ) {
        if (hosts.has(rest)) links.add(rest);
      }
    }
    return { words: [...words], links: [...links] };
  };
}
