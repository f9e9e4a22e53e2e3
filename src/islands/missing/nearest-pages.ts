import { nearestWords } from '../../domain/language/nearest-words.ts';

/** As many pages are offered at most. */
const offered = 4;

/** The last part of an address that is not a bracket or full stop taken over: `/Module/Wohnberatun/).` → `wohnberatun`. */
function lastPart(path: string): string {
  const parts = path
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N}-]+/gu, ''))
    .filter(Boolean);
  return parts.at(-1) ?? '';
}

/**
 * Shows those of the pages in the list whose addresses are nearest to the one that does not exist. The list is in the
 * page, out of sight; without script, or where nothing is near, it stays so.
 */
for (const place of document.querySelectorAll<HTMLElement>('[data-nearest]')) {
  const items = new Map(
    [...place.querySelectorAll('li')].map((item) => [
      lastPart(item.querySelector('a')?.pathname ?? ''),
      item,
    ]),
  );
  const near = nearestWords(lastPart(decodeURIComponent(location.pathname)), items.keys(), offered);
  const list = place.querySelector('ul');
  list?.replaceChildren(...near.flatMap((part) => items.get(part) ?? []));
  place.hidden = near.length === 0;
}
