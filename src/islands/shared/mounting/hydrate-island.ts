import type { ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * Brings a view to life that the build drew in `place`. The elements stay the same ones, and with them focus, selection
 * and scroll position. `island` must draw at first exactly what the build drew, from the same values; what only the
 * browser knows comes after that (`useSyncExternalStore` with a snapshot for the server, or an effect).
 */
export function hydrateIsland(place: Element, island: ReactElement): void {
  // Line breaks of the template around the view are not part of it.
  for (const node of [...place.childNodes]) if (node instanceof Text) node.remove();
  hydrateRoot(place, island);
}
