import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in a place whose parts give way to each other. Where what had it is gone after `shown` has changed, it
 * goes to the place itself, which must be able to take it (`tabIndex={-1}`), instead of to the top of the page.
 */
export function useKeptFocus(shown: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body) place.current?.focus();
    before.current = shown;
  }, [shown]);
  return place;
}
