/** Longest wait for a paint, in milliseconds: a page out of sight is not painted, but what was begun there goes on. */
const longest = 100;

/** Resolves once the browser has painted what was changed until now, so that a press is answered before heavy work. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
