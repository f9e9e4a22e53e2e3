/**
 * Calls back once, when a place is about to come into view or is asked for: by a click or the focus inside it, or by an
 * address that names it, something in it, or something that is still to come into it: `data-anchors` says how such names
 * begin.
 */
export function whenSeen(place: HTMLElement, start: () => void): void {
  const asked = new AbortController();
  const begin = () => {
    if (asked.signal.aborted) return;
    asked.abort();
    observer.disconnect();
    start();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
    },
    { rootMargin: '200px' },
  );
  const beginIfNamed = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const named = document.getElementById(name);
    const { anchors } = place.dataset;
    const isToCome = named === null && anchors !== undefined && name.startsWith(anchors);
    if (isToCome || (named !== null && place.contains(named))) begin();
  };
  observer.observe(place);
  const { signal } = asked;
  place.addEventListener('pointerdown', begin, { signal });
  place.addEventListener('focusin', begin, { signal });
  window.addEventListener('hashchange', beginIfNamed, { signal });
  beginIfNamed();
}
