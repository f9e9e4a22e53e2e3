import { dropStored, readStored, store } from './stored-value.ts';

/**
 * Unsent input, kept in this tab until it is sent or the tab is closed, so that neither a failure nor a reload loses
 * it. Written only once a person has typed or chosen something. Where storage is full or switched off, the page itself
 * still holds it.
 */
function keyOf(name: string): string {
  return `quartiersbaukasten-entwurf-${name}`;
}

/** The draft kept under a name; undefined when there is none. */
export function readDraft(name: string): unknown {
  return readStored('tab', keyOf(name));
}

/** Keeps a draft. */
export function keepDraft(name: string, value: unknown): void {
  store('tab', keyOf(name), value);
}

/** Drops a draft, because it was sent or is empty. */
export function dropDraft(name: string): void {
  dropStored('tab', keyOf(name));
}
