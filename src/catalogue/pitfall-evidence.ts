import { sourceAnchor } from '../domain/language/note-anchors.ts';
import { editorialNote, noteIds } from '../domain/language/source-notes.ts';
import { type ModuleEntry, pageOf } from './catalogue.ts';

/** What a statement rests on: a source by its title and publisher, with the place where it can be read up. */
export interface Evidence {
  readonly label: string;
  readonly href?: string;
}

/**
 * What a pitfall of a module rests on, each source once, in the order of the notes. A source without an address leads to
 * the module's own list of sources; the editors' own judgement comes last and is called that.
 *
 * @param editors the words for the editors' own judgement
 */
export function evidenceOf(
  module: ModuleEntry,
  pitfall: { readonly earlySign: string; readonly countermeasure: string },
  editors: string,
): Evidence[] {
  const ids = new Set([...noteIds(pitfall.earlySign), ...noteIds(pitfall.countermeasure)]);
  const named = [...ids].flatMap((id) => {
    const source = module.data.sources.find((one) => one.id === id);
    if (!source) return [];
    const href = source.url ?? `${pageOf(module)}#${sourceAnchor(id)}`;
    return [{ label: `${source.title} (${source.publisher})`, href }];
  });
  return ids.has(editorialNote) ? [...named, { label: editors }] : named;
}
