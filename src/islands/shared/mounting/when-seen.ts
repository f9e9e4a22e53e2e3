/**
 * Calls back once, when a place is about to come into view or is asked for: by a click or the focus inside it, or by an
 * address that names it or something in it. This is all of a widget that is loaded with the page.
 */
export function whenSeen(place: Element, start: () => void): void {
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
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named !== null && place.contains(named)) begin();
  };
  observer.observe(place);
  const { signal } = asked;
  place.addEventListener('pointerdown', begin, { signal });
  place.addEventListener('focusin', begin, { signal });
  window.addEventListener('hashchange', beginIfNamed, { signal });
  beginIfNamed();
}
