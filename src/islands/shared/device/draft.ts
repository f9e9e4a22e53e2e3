/**
 * Unsent input, kept in this tab until it is sent or the tab is closed (`sessionStorage`), so that neither a failure nor
 * a reload loses it. Written only once a person has typed or chosen something.
 */
function keyOf(name: string): string {
  return `quartiersbaukasten-entwurf-${name}`;
}

/** The draft kept under a name; undefined when there is none. */
export function readDraft(name: string): unknown {
  try {
    const text = sessionStorage.getItem(keyOf(name));
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Keeps a draft. Where storage is full or switched off the page itself still holds it. */
export function keepDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Nothing to do: the draft is still on the screen.
  }
}

/** Drops a draft, because it was sent or is empty. */
export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name));
  } catch {
    // Switched off: then there is none.
  }
}
