import { noteIds } from './source-notes.ts';

/** Name of the place "text under the frontmatter" in anchors. */
export const bodyPlace = 'text';

/** The id of the n-th note (from 1) at a place of an entry, for example `beleg-steps-0-text-1`. */
export function noteAnchor(place: string, occurrence: number): string {
  return `beleg-${place}-${occurrence}`;
}

/** The id of a source in the list at the end of a page. */
export function sourceAnchor(sourceId: string): string {
  return `quelle-${sourceId}`;
}

/** The place of a text within an entry, from the keys that lead to it. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('-');
}

/** The sources themselves. */
const withoutPlace: ReadonlySet<string> = new Set(['sources']);

/**
 * Where each source is cited in an entry: anchors in the order of the frontmatter, then of the text.
 * The list `sources` itself is left out; a list `sources` deeper down, as figures
 * have it, names ids without brackets.
 */
export function collectNoteAnchors(data: unknown, body: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, anchor: string) => {
    const list = found.get(id);
    if (list) list.push(anchor);
    else found.set(id, [anchor]);
  };
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      const ids = path.at(-2) === 'sources' ? [value] : noteIds(value);
      ids.forEach((id, index) => add(id, noteAnchor(placeOf(path), index + 1)));
    } else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (path.length > 0 || !withoutPlace.has(key)) visit(item, [...path, key]);
      }
    }
  };
  visit(data, []);
  noteIds(body).forEach((id, index) => add(id, noteAnchor(bodyPlace, index + 1)));
  return found;
}
