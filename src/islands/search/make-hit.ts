import { searchTexts } from '../../i18n/search-texts.ts';
import type { Hit } from '../../search/pagefind-client.ts';
import { excerptNodes } from './excerpt-nodes.ts';

/** Hits whose place in the text is loaded once they come into view. */
const waiting = new Map<Element, () => void>();
const inView = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    waiting.get(target)?.();
    waiting.delete(target);
    inView.unobserve(target);
  }
});

function makeSpan(className: string, words: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = words;
  return span;
}

/** A hit as an item of the list. Its place in the text, where it needs one, is loaded only when a person sees it. */
export function makeHit(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.address;
  link.textContent = hit.title;
  const excerpt = document.createElement('p');
  item.append(makeSpan('hits__kind', hit.kind), link, excerpt);
  if (hit.reason !== undefined)
    item.append(makeSpan('hits__reason', searchTexts.text('reason', { word: hit.reason })));
  const { place } = hit;
  if (!place) {
    excerpt.append(...excerptNodes(hit.summary));
    return item;
  }
  excerpt.className = 'hits__place';
  waiting.set(item, () => {
    void place().then(
      (found) => {
        link.href = found.address;
        link.textContent = found.title;
        excerpt.replaceChildren(...excerptNodes(found.excerpt));
      },
      // Without its place the hit still says what it is about.
      () => excerpt.replaceChildren(...excerptNodes(hit.summary)),
    );
  });
  inView.observe(item);
  return item;
}

/** Forgets the hits that are no longer shown. */
export function forgetHits(): void {
  waiting.clear();
  inView.disconnect();
}
