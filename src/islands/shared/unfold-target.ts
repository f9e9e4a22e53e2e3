/** Unfolds what the address points into, where the browser does not do it itself. */
function unfoldTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details');
  if (!target || !fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
}

/** Keeps what the address points into unfolded, now and whenever it changes. */
export function unfoldTargets(): void {
  addEventListener('hashchange', unfoldTarget);
  unfoldTarget();
}
