import { useSyncExternalStore } from 'react';
import { readView, viewAddress, type DeskView } from './desk-view.ts';

/** Told when the address changes without a `hashchange`, which replacing it does not fire. */
const replaced = 'redaktion:address';

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener(replaced, changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener(replaced, changed);
  };
}

/** The part of the address after `#`, kept up to date. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

/** The view the address names. */
export function useDeskView(): DeskView {
  return readView(useHash());
}

/** Goes to a view, so that the back button leads here again. */
export function goTo(view: Partial<DeskView> & Pick<DeskView, 'name'>): void {
  location.hash = viewAddress(view);
}

/** Shows a view in place of this one: for steps nobody wants to go back one by one. */
export function replaceView(view: Partial<DeskView> & Pick<DeskView, 'name'>): void {
  history.replaceState(null, '', viewAddress(view));
  dispatchEvent(new Event(replaced));
}
