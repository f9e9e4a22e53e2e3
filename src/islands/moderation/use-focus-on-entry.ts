import { useEffect, useRef } from 'react';
import { entryLinkId } from './EntryList.tsx';

/**
 * Brings the focus to the entry that is opened next, for whoever decides by keyboard: what had the focus is gone.
 * @param item id of the entry that is open
 * @returns asks for it; to be called before the address changes
 */
export function useFocusOnEntry(item: string | undefined): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const link = item === undefined ? null : document.getElementById(entryLinkId(item));
    // On narrow screens the list is out of sight while something is read.
    const target = link?.offsetParent ? link : document.getElementById('lesebereich');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }, [item]);
  return () => {
    wanted.current = true;
  };
}
