/** What is most likely being read: the first entry that begins in the upper half of the window, or the one that fills it. */
function beingRead(list: Element): Element | undefined {
  const entries = [...list.querySelectorAll('[id]')];
  const topOf = (one: Element) => one.getBoundingClientRect().top;
  return (
    entries.find((one) => topOf(one) >= 0 && topOf(one) < window.innerHeight / 2) ??
    entries.findLast((one) => topOf(one) < 0)
  );
}

/**
 * Puts a list drawn anew in place of the built one, which holds the same entries. What is being read stays where it is
 * on the screen, and the focus on its counterpart.
 */
export function exchangeList(place: Element, list: Element): void {
  const seen = place.getBoundingClientRect().top < 0 ? beingRead(place) : undefined;
  const top = seen?.getBoundingClientRect().top ?? 0;
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  place.replaceChildren(list);
  const again = seen && document.getElementById(seen.id);
  if (again) {
    // The browser may have anchored the page by itself already; what is left over is made up for.
    window.scrollBy({ top: again.getBoundingClientRect().top - top, behavior: 'instant' });
  }
  const counterpart = focused?.id
    ? document.getElementById(focused.id)
    : focused && list.querySelector('summary');
  counterpart?.focus({ preventScroll: true });
}
