import { searchTexts } from '../../i18n/search-texts.ts';
import type { Hit } from '../../search/make-hits.ts';
import { excerptNodes } from './excerpt-nodes.ts';

/** Places in the text that are loaded at once; the others wait until a person scrolls to them. */
const atOnce = 1;

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
  link.append(...excerptNodes(hit.markedTitle));
  const excerpt = document.createElement('p');
  excerpt.append(...excerptNodes(hit.summary));
  item.append(makeSpan('hits__kind', hit.kind), link, excerpt);
  const { place, reason, inText } = hit;
  if (reason !== undefined)
    item.append(makeSpan('hits__reason', searchTexts.text('reason', { word: reason })));
  else if (inText && !place) item.append(makeSpan('hits__reason', searchTexts.text('reason.text')));
  if (!place) return item;
  excerpt.className = 'hits__place';
  waiting.set(item, () => {
    place().then(
      (found) => {
        if (found) excerpt.replaceChildren(...excerptNodes(found));
      },
      // Without its place the hit still says what it is about.
      () => undefined,
    );
  });
  if (waiting.size <= atOnce) inView.observe(item);
  else whenScrolled(() => inView.observe(item));
  return item;
}

let afterScroll: (() => void)[] = [];
function whenScrolled(then: () => void): void {
  if (afterScroll.length === 0) {
    addEventListener('scroll', () => afterScroll.forEach((one) => one()), { once: true, passive: true });
  }
  afterScroll.push(then);
}

/** Forgets the hits that are no longer shown. */
export function forgetHits(): void {
  waiting.clear();
  afterScroll = [];
  inView.disconnect();
}
